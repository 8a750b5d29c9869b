using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class VersionsAreKeptLongEnough() : Rule(new(
    Id: "STR2330",
    Severity: Severity.Error,
    Title: "Versions are kept between a week and a year",
    Message: "Dataset '{0}' keeps versions for {1} days. Keep them for {2} to {3} days.",
    Why: "Files younger than a week may be in use by a query; versions cost storage for as long as they are kept."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout.VersionDays is < TableLayout.FewestVersionDays or > TableLayout.MostVersionDays
        select Report(
            declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name, declared.Layout.VersionDays, TableLayout.FewestVersionDays, TableLayout.MostVersionDays);
}
