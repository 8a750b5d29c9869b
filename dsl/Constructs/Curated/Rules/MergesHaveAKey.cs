using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Curated.Rules;

internal sealed class MergesHaveAKey() : Rule(new(
    Id: "STR2331",
    Severity: Severity.Error,
    Title: "Datasets that are merged by key have one",
    Message: "Dataset '{0}' is published with MergeByKey, and has no key. Declare its key, or publish it with Overwrite.",
    Why: "Without a key every run would add all rows again."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout.Publish == PublishMode.MergeByKey && declared.Key is []
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name);
}
