using System.Text;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Postgres.Rules;

internal sealed class PostgresColumnsFitPostgres() : Rule(new(
    Id: "STR2106",
    Severity: Severity.Error,
    Title: "A table's columns are names PostgreSQL can have",
    Message: "Column '{0}' of table '{1}' is not a name that PostgreSQL keeps. Give the column's own name, 1 to 63 bytes without quotes, backticks and control characters.",
    Why: "PostgreSQL cuts longer names, so the column would never be found in what DMS delivers."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from table in lakehouse.PostgresTables
        from column in table.Columns
        where !IsKept(column.Name)
        select ReportColumn(table.DeclaredAt, table.RowType, column.Property.Name, column.Name, table.Name);

    /// <summary>NAMEDATALEN less its terminator: https://www.postgresql.org/docs/current/limits.html.</summary>
    private const int LongestName = 63;

    private static bool IsKept(string name) =>
        Encoding.UTF8.GetByteCount(name) is > 0 and <= LongestName && !name.Any(letter => letter is '"' or '`' || char.IsControl(letter));
}
