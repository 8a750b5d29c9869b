using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Tests.Queries.Spark;

/// <summary>Rows as a query that gives them, each column cast from text to its type.</summary>
internal static class TableSql
{
    public static string Of(ImmutableArray<Column> columns, IEnumerable rows)
    {
        string[] values = [.. rows.Cast<object>().Select(row => $"({string.Join(", ", columns.Select(column => Literal(column.Property.GetValue(row))))})")];
        var names = columns.Select((column, index) => $"CAST(c{index} AS {column.Type}) AS {Identifier.Quote(column.Name)}");
        var nothing = $"({string.Join(", ", columns.Select(_ => "'0'"))})";

        return $"SELECT {string.Join(", ", names)} FROM VALUES {(values.Length == 0 ? nothing : string.Join(", ", values))} AS t({string.Join(", ", columns.Select((_, index) => $"c{index}"))}){(values.Length == 0 ? " WHERE false" : "")}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "CAST(NULL AS STRING)",
        string text => SqlLiteral.Text(text),
        DateTime instant => SqlLiteral.Text(instant.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        DateOnly day => SqlLiteral.Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        double number when !double.IsFinite(number) => double.IsNaN(number) ? "'NaN'" : number > 0 ? "'Infinity'" : "'-Infinity'",
        IFormattable number => $"'{number.ToString(null, CultureInfo.InvariantCulture)}'",
        _ => $"'{value}'",
    };
}
