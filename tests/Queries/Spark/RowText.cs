using System.Collections.Immutable;
using System.Globalization;
using Strata.Constructs;
using Strata.Model;
using Strata.Queries.Parsing;

namespace Strata.Tests.Queries.Spark;

/// <summary>A row of a result as a line: its columns, then the texts that do not parse.</summary>
internal static class RowText
{
    /// <summary>A row in process, where one with a text that does not parse is a row of its own kind; on Spark it has the text in a column more.</summary>
    public static string Of(object row, Dataset target, ImmutableArray<ParsedColumn> parses)
    {
        var (whole, texts) = row is ParsedRow parsed ? (parsed.Row, parsed.Unparsed) : (row, new string?[parses.Length]);
        var missing = parses.Where((_, position) => texts[position] is not null).Select(column => column.Column.Name).ToArray();

        return string.Join(" | ", [
            .. target.Columns.Select(column => Spell(missing.Contains(column.Name) ? null : column.Property.GetValue(whole), column.Type)),
            .. texts.Zip(parses, (text, column) => Spell(text is not null && column.IsPersonal ? PersonalData.Hidden : text, ColumnType.String)),
        ]);
    }

    /// <summary>A row as Spark answers it.</summary>
    public static string Of(IEnumerable<string?> row, IEnumerable<ColumnType> types) =>
        string.Join(" | ", row.Zip(types, (text, type) => Spell(SparkText.Parse(text, type), type)));

    private static string Spell(object? value, ColumnType type) => value switch
    {
        null => "null",
        decimal number => number.ToString("F" + type.Scale, CultureInfo.InvariantCulture),
        float number => Spell((double)number, type),
        double number => number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when type.ClrType == typeof(string) => $"'{text}'",
        string text when type.ClrType == typeof(Guid) => $"'{text}'",
        Guid id => $"'{id}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
