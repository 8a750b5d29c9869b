using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Rules;

internal sealed class RowsAreRecords() : Rule(new(
    Id: "STR2306",
    Severity: Severity.Error,
    Title: "The rows of a dataset are a record",
    Message: "Dataset '{0}' has rows of the type '{1}', which is not a record class. Declare a record with one property per column, and select new rows of it.",
    Why: "The record is the schema: it names the columns, their types and which of them may be null."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from dataset in lakehouse.AllDatasets
        where !RecordSchema.IsRecord(dataset.RowType)
        select Report(dataset.DeclaredAt, dataset.Token, dataset.Name, NameOf(dataset.RowType));

    private static string NameOf(Type type) => type.Name.StartsWith('<') ? "anonymous type" : type.Name;
}
