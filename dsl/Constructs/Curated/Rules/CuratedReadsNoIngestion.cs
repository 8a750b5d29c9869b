using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Curated.Rules;

internal sealed class CuratedReadsNoIngestion() : Rule(new(
    Id: "STR2321",
    Severity: Severity.Error,
    Title: "Curated datasets read cleaned and curated ones",
    Message: "Curated dataset '{0}' reads '{1}' of the ingestion layer. Declare a cleaned dataset over it and read that.",
    Why: "Only cleaning jobs may read what sources delivered; a curated job has no permission to."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Dataset.Layer == Layer.Curated
        from input in declared.Translation.Inputs
        where input.Layer == Layer.Ingestion
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name, input.Name);
}
