using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class ClusterColumnsAreFew() : Rule(new(
    Id: "STR2328",
    Severity: Severity.Error,
    Title: "A table is clustered by at most four columns",
    Message: "Dataset '{0}' is clustered by {1} columns, and Delta allows {2}. Name those that most queries filter by.",
    Why: "Delta refuses more when the job first writes the table."))
{
    /// <summary><see href="https://docs.delta.io/3.3.0/delta-clustering.html">Delta's limit</see>.</summary>
    private const int Most = 4;

    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from declared in lakehouse.Datasets
        where declared.Layout.ClusterBy.Length > Most
        select Report(declared.Dataset.DeclaredAt, $"\"{declared.Dataset.Name}\"", declared.Dataset.Name, declared.Layout.ClusterBy.Length, Most);
}
