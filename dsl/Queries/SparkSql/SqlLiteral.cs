using System.Globalization;
using System.Text;
using Strata.Model;

namespace Strata.Queries.SparkSql;

/// <summary>C# values as Spark SQL literals of exactly their type.</summary>
internal static class SqlLiteral
{
    public static SqlValue True { get; } = Literal("true", ColumnType.Boolean, true);

    public static SqlValue One { get; } = Literal("1", ColumnType.Int, 1);

    public static SqlValue False { get; } = Literal("false", ColumnType.Boolean, false);

    public static SqlValue? Of(object value) => value switch
    {
        bool truth => truth ? True : False,
        short number => Literal($"{number}S", ColumnType.Short, value),
        int number => Literal(number == int.MinValue ? "CAST(-2147483648L AS INT)" : Number(number), ColumnType.Int, value),
        Enum member => Of(Convert.ToInt32(member, CultureInfo.InvariantCulture)),
        long number => Literal(number == long.MinValue ? "CAST('-9223372036854775808' AS BIGINT)" : $"{number}L", ColumnType.Long, value),
        float number => Literal(float.IsFinite(number) ? Exponent(number) + "F" : $"FLOAT('{Name(number)}')", ColumnType.Float, value),
        double number => Literal(double.IsFinite(number) ? Exponent(number) + "D" : $"DOUBLE('{Name(number)}')", ColumnType.Double, value),
        decimal number => OfDecimal(number),
        char letter => Literal(Text(letter.ToString()), ColumnType.String, value),
        char[] letters => Of(new string(letters)),
        string text => Literal(Text(text), ColumnType.String, value),
        Guid id => Literal($"'{id}'", ColumnType.Guid, value),
        DateOnly day => Literal($"DATE '{day:yyyy-MM-dd}'", ColumnType.Date, value),
        DateTime instant => Literal($"TIMESTAMP '{instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}'", ColumnType.Timestamp, value),
        TimeOnly time => Of(time.ToTimeSpan()),
        TimeSpan span => Literal($"{span.Ticks / TimeSpan.TicksPerMicrosecond}L", ColumnType.Long, value),
        _ => null,
    };

    public static SqlValue Null(ColumnType type) =>
        new($"CAST(NULL AS {type.SparkName.ToUpperInvariant()})", type, Nullable: true) { IsNull = true };

    public static string Text(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var letter in text)
            literal.Append(letter switch
            {
                '\'' => @"\'",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' or '\u007f' => $@"\u{(int)letter:x4}",
                _ => letter.ToString(),
            });

        return literal.Append('\'').ToString();
    }

    /// <summary>A text with backslashes, as it is where it can be.</summary>
    public static string Pattern(string text) =>
        text.Contains('\\') && !text.Contains('\'') && !text.Any(char.IsControl) ? $"r'{text}'" : Text(text);

    private static SqlValue Literal(string text, ColumnType type, object value) =>
        new(text, type, Nullable: false)
        {
            Constant = value,
            Precedence = text[0] == '-' ? Precedence.Unary : Precedence.Primary,
        };

    private static SqlValue OfDecimal(decimal value)
    {
        var digits = decimal.Abs(value).ToString(CultureInfo.InvariantCulture).Replace(".", "").TrimStart('0').Length;
        var text = value.ToString(CultureInfo.InvariantCulture);

        return Literal(value.Scale == 0 ? text + "BD" : text, ColumnType.Decimal(Math.Max(1, Math.Max(digits, value.Scale)), value.Scale), value);
    }

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Exponent(IFormattable number) => Number(number) is var text && text.Contains('E') ? text : text.Contains('.') ? text : text + ".0";

    private static string Name(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
}
