using System.Collections.Immutable;
using Strata.Model;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Parsing;

/// <summary>The column by which the job learns which texts of a row do not parse; it never reaches a table.</summary>
internal static class UnparsedColumn
{
    // The job looks for this name: strata_glue/unparsed.py.
    private const string Name = "_unparsed";

    /// <param name="columns">The columns that are parsed.</param>
    /// <param name="row">The row they are parsed in.</param>
    public static SqlColumn Of(ImmutableArray<ParsedColumn> columns, Shape row)
    {
        SqlValue[] texts = [.. ShapeValues.Of((row as RowShape)?.Find(nameof(ParsedRow.Unparsed)) ?? row)];
        var fields = columns.Zip(texts, (parsed, text) => $"        {SqlLiteral.Text(parsed.Column.Name)}, {Shown(parsed, text)}");
        return new SqlColumn(Name, SqlValue.Of($"named_struct(\n{string.Join(",\n", fields)}\n    )", ColumnType.String, Precedence.Primary, texts));
    }

    public static ImmutableArray<ParsedColumn> Parsed(ParsedProjection projection, Shape row, Func<ColumnReference, bool> isPersonal) =>
    [
        .. projection.Columns.Zip(ShapeValues.Of((row as RowShape)?.Find(nameof(ParsedRow.Unparsed)) ?? row), (column, text) =>
            new ParsedColumn(column, column.Pii || text.From.Any(isPersonal))),
    ];

    private static string Shown(ParsedColumn parsed, SqlValue text) =>
        parsed.IsPersonal ? $"CASE WHEN {text.Text} IS NOT NULL THEN {SqlLiteral.Text(PersonalData.Hidden)} END" : text.Text;
}
