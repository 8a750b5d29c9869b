using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class DatasetNamesAreSnakeCase() : Rule(new(
    Id: "STR2302",
    Severity: Severity.Error,
    Title: "Dataset names are snake_case",
    Message: "Dataset '{0}' has a name that a Delta table cannot keep. Use at most 60 lower-case letters, digits and underscores, a letter first: '{1}'.",
    Why: "The name becomes a folder, a Glue table and a SQL identifier, and Glue folds case."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        let name = declared.Dataset.Name
        where !ValidName.Dataset().IsMatch(name)
        select Report(declared.Dataset.DeclaredAt, $"\"{name}\"", name, SnakeCase.From(name).Replace('-', '_').Replace(' ', '_'));
}
