using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Code.Rules;

internal sealed class SqlIsOneQuery() : Rule(new(
    Id: "STR2312",
    Severity: Severity.Error,
    Title: "Sql(…) holds one query",
    Message: "Dataset '{0}' gives SQL that {1}. Write one query: $\"select … from {{dataset}}\".",
    Why: "The job runs the text as it is and publishes its rows; anything but a query would fail there, or do what nobody sees here."))
{
    private static readonly string[] beginnings = ["select", "with", "values", "from", "table"];

    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse)
    {
        foreach (var declared in lakehouse.Datasets)
        {
            if (declared.Code is OwnSql sql && Fact(new SqlOutline(sql.Written)) is { } fact)
                yield return Report(sql.DeclaredAt, "Sql", declared.Dataset.Name, fact);
        }
    }

    private static string? Fact(SqlOutline sql) =>
        sql.IsEmpty ? "is empty" :
        sql.HasOpenQuote ? "has a quote that nothing closes" :
        sql.HasSeveralStatements ? "holds a ';', as if there were several statements" :
        sql.HasOpenBracket ? "has a bracket without its pair" :
        !beginnings.Contains(sql.FirstWord, StringComparer.OrdinalIgnoreCase) ? $"begins with '{sql.FirstWord}', which is no query" :
        null;
}
