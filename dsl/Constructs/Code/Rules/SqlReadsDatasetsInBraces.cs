using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Code.Rules;

internal sealed class SqlReadsDatasetsInBraces() : Rule(new(
    Id: "STR2313",
    Severity: Severity.Error,
    Title: "SQL reads datasets in braces",
    Message: "Dataset '{0}' gives SQL that reads '{1}' by its name alone. Put the dataset in braces: from {{dataset}}.",
    Why: "What stands in braces is known to the workflow, the job's rights and the lineage; a name in a text is known to nobody, and the table would not be there."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        lakehouse.Datasets.SelectMany(declared => declared.Code is OwnSql sql ? Check(declared.Dataset.Name, sql) : []);

    private IEnumerable<Diagnostic> Check(string dataset, OwnSql sql) =>
        new SqlOutline(sql.Written).Tables.Select(table => Report(sql.DeclaredAt, table, dataset, table));
}
