using System.Globalization;
using System.Text.RegularExpressions;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Parsing;

/// <summary>
/// The texts that are values of a type: a pattern which both engines read alike, and how to spell what it found so that a plain cast of either engine reads it.
/// Trees hold it as a constant and call its methods.
/// </summary>
/// <param name="Name">The method of <see cref="Parse"/>.</param>
/// <param name="Pattern">What .NET and Java match with the same result.</param>
/// <param name="Spelling">The groups of the pattern as Spark's cast reads them.</param>
/// <param name="Type">The type of the values.</param>
internal sealed record TextForm(string Name, string Pattern, string Spelling, ColumnType Type)
{
    private static readonly CultureInfo invariant = CultureInfo.InvariantCulture;

    private readonly Regex regex = new(Pattern, RegexOptions.CultureInvariant);

    public static TextForm Int { get; } = new(nameof(Int), @"^([+-]?[0-9]+)\z", "$1", ColumnType.Int);

    public static TextForm Long { get; } = new(nameof(Long), @"^([+-]?[0-9]+)\z", "$1", ColumnType.Long);

    public static TextForm Bool { get; } = new(nameof(Bool), @"^((?i:true|t|yes|y|1|false|f|no|n|0))\z", "$1", ColumnType.Boolean);

    /// <summary>Decimals of no column in particular.</summary>
    public static TextForm AnyDecimal { get; } = Decimal(SqlTypes.Quotient);

    /// <summary>Decimals that fit a type and a C# decimal.</summary>
    public static TextForm Decimal(ColumnType type)
    {
        var whole = Math.Max(0, Math.Min(type.Precision, SqlTypes.ClrPrecision) - type.Scale);
        var digits = whole == 0 ? "0+" : $"0*[0-9]{{1,{whole}}}";
        return new(nameof(Decimal), $@"^([+-]?{digits}(?:\.(?=[0-9])[0-9]{{0,{type.Scale}}}0*)?)\z", "$1", ColumnType.Decimal(whole + type.Scale, type.Scale));
    }

    /// <summary>Null for a format that is not documented.</summary>
    public static TextForm? Date(string format) =>
        DateFormat.Read(format) is { HasTime: false } read ? new(nameof(Date), read.Pattern, read.Day, ColumnType.Date) : null;

    /// <inheritdoc cref="Date"/>
    public static TextForm? Timestamp(string format) =>
        DateFormat.Read(format) is { } read ? new(nameof(Timestamp), read.Pattern, $"{read.Day} {read.Time}", ColumnType.Timestamp) : null;

    public static TextForm Demanded(TextForm? form, string format) =>
        form ?? throw new FormatException($"'{format}' is no format of yyyy, MM and dd.");

    /// <summary>The value, or the type's default where the text is null or does not parse.</summary>
    public T? Read<T>(string? text) => text is not null && ValueOf(text) is T value ? value : default;

    /// <summary>The text where it does not parse, else null.</summary>
    public string? Unparsed(string? text) => text is not null && ValueOf(text) is null ? text : null;

    public T Demand<T>(string text) => ValueOf(text) is T value ? value : throw new FormatException($"'{text}' does not parse with Parse.{Name}.");

    // A text that the pattern does not match becomes one that no cast reads.
    public SqlValue Read(SqlValue text) =>
        SqlValue.Of($"try_cast(regexp_replace({text.Text}, r'{Pattern}|[\\s\\S]+', '{Spelling}') AS {Type.SparkName.ToUpperInvariant()})", Type, Precedence.Primary, text);

    public SqlValue Unparsed(SqlValue text) =>
        SqlValue.Of($"CASE WHEN {Read(text).Text} IS NULL THEN {text.Text} END", ColumnType.String, Precedence.Primary, text) with { Nullable = true };

    private object? ValueOf(string text)
    {
        var match = regex.Match(text);
        return match.Success ? Plain(match.Result(Spelling)) : null;
    }

    private object? Plain(string text) =>
        Type == ColumnType.Int ? int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null :
        Type == ColumnType.Long ? long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var big) ? big : null :
        Type == ColumnType.Boolean ? text[0] is 't' or 'T' or 'y' or 'Y' or '1' :
        Type == ColumnType.Date ? DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null :
        Type == ColumnType.Timestamp ? DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null :
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant);
}
