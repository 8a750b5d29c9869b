using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Cleaned.Rules;

internal sealed class CleanedReadsNoCurated() : Rule(new(
    Id: "STR2311",
    Severity: Severity.Error,
    Title: "Cleaned datasets read sources and cleaned ones",
    Message: "Cleaned dataset '{0}' reads '{1}' of the curated layer. Declare it as curated, or read what that dataset is made from.",
    Why: "Data flows one way; a cleaned table that depends on an aggregate could not be rebuilt from the sources."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Dataset.Layer == Layer.Cleaned
        from input in declared.Translation.Inputs
        where input.Layer == Layer.Curated
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name, input.Name);
}
