namespace Strata.Tests.Queries.Corpus;

/// <summary>Where C# and Spark SQL mean different things, what queries mean, and a query that shows it.</summary>
internal static class Differences
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public static Difference[] All { get; } =
    [
        new("null == null", "true", "null", "C#: `<=>`", "maybe == other", Where(c => c.MaybeCount == c.MaybeCount)),
        new("null != 1", "true", "null", "C#: `NOT (a <=> b)`", "maybe != 1", Where(c => c.MaybeCount != 1)),
        new("null < 1", "false", "null", "C#: `coalesce(a < b, false)`, without coalesce in WHERE", "!(maybe < 1)", Where(c => !(c.MaybeCount < 1))),
        new("bool? & bool?", "three-valued", "three-valued", "the same", "maybe & flag", Value(c => c.MaybeFlag & c.Flag)),
        new("a member of a null text", "throws", "null", "null where it gives a text; refused where it gives a value (STR2403)", "note.Trim()", Value(c => c.Note!.Trim())),
        new("text + null", "the text", "null", "C#: `coalesce(x, '')`", "text + note", Value(c => c.Text + c.Note)),
        new("integer division", "truncates", "gives a double", "C#: `DIV`", "count / 2", Value(c => c.Count / 2)),
        new("int overflow", "wraps unless checked", "an error", "an error in both", "count + 1", Value(c => c.Count + 1)),
        new("x / 0 for integers and decimals", "throws", "an error", "an error in both", "id / count", Value(c => c.Id / c.Count)),
        new("x / 0 for double", "∞ or NaN", "an error", "C#; −0 divides as 0", "ratio / 0", Value(c => c.Ratio / 0)),
        new("decimal product", "28 digits, the rest rounded off", "38 digits, the rest rounded off", "no digit is lost: more than 28 is an error in process, more than 38 on Spark, and a static scale above 28 is refused (STR2405)", "price * price", Value(c => c.Price * c.Price)),
        new("decimal quotient", "28 digits", "a scale by type", "10 fractional digits, half up", "price / 3", Value(c => c.Price / 3, c => c.Id < 4)),
        new("a decimal in a column", "keeps its scale", "is rounded to the column's scale", "rounded half up when the row is complete; an error when it does not fit", "price * 0.333", Value(c => c.Price * 0.333333m, c => c.Id < 4)),
        new("Math.Round", "half to even", "half up", "C#: `bround`", "Math.Round(fine)", Value(c => Math.Round(c.Fine))),
        new("(int)2.9", "truncates; out of range is unspecified", "truncates; out of range is an error", "an error in both", "(int)ratio", Value(c => (int)c.Ratio)),
        new("NaN == NaN", "false", "true", "C#: `AND NOT isnan(a)`", "ratio == maybe", Where(c => c.Ratio == c.MaybeRatio)),
        new("NaN > 1", "false", "true", "C#: `AND NOT isnan(a)`", "ratio > 0", Where(c => c.Ratio > 0)),
        new("NaN as a key of group, join, distinct", "equals itself", "equals itself", "the same", "distinct ratios", Cells.Table.Select(c => new Out<double>(0, c.Ratio)).Distinct()),
        new("−0", "equals 0, prints as -0", "equals 0", "equal; which of the two a result is, is not told apart", "ratio == 0", Where(c => c.Ratio == 0)),
        new("least of a group with NaN", "NaN", "the least number", "C#", "Min(ratio)", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<double>(g.Count(), g.Min(c => c.Ratio)))),
        new("sum of no values", "0", "null", "C#: `coalesce(sum(x), 0)`", "Sum(maybe)", Cells.Table.Where(c => c.MaybeCount == null).GroupBy(c => c.Flag).Select(g => new Out<int?>(g.Count(), g.Sum(c => c.MaybeCount)))),
        new("average of long", "the exact sum divided", "a sum of doubles divided", "C#: `CAST(sum(x) AS DOUBLE) / count(x)`", "Average(count)", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<double>(g.Count(), g.Average(c => c.Count)))),
        new("count of distinct values with null", "null counts", "null does not count", "C#", "distinct notes", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<int>(g.Count(), g.Select(c => c.Note).Distinct().Count()))),
        new("group by null", "a group", "a group", "the same", "by note", Cells.Table.GroupBy(c => c.Note).Select(g => new Out<string>(g.Count(), g.Key))),
        new("join on one null key", "no match", "no match", "the same", "on note", Cells.Table.Join(Cells.Others, c => c.Note, o => o.Note, (c, o) => new Out<int>(c.Id, o.Id))),
        new("join on a null in a key of several", "matches null", "no match", "C#: `<=>`", "on note and flag", Cells.Table.Join(Cells.Others, c => new { c.Note, c.Flag }, o => new { o.Note, o.Flag }, (c, o) => new Out<int>(c.Id, o.Id))),
        new("group by a constant, no rows", "no group", "one row", "C#: `HAVING count(*) > 0`", "by 1", Cells.Table.Where(c => c.Id > 99).GroupBy(c => 1).Select(g => new Out<int>(g.Key, g.Count()))),
        new("order of null", "first", "first; last when descending", "the same", "by note", Cells.Table.OrderBy(c => c.Note).Take(3).Select(c => new Out<string>(c.Id, c.Note))),
        new("order of NaN", "before all numbers", "after all numbers", "C#", "by ratio", Cells.Table.OrderBy(c => c.Ratio).Take(2).Select(c => new Out<double>(c.Id, c.Ratio))),
        new("order of texts", "by culture, or by UTF-16 unit", "by byte", "by Unicode character in both", "by text", Cells.Table.OrderByDescending(c => c.Text).Take(3).Select(c => new Out<string>(c.Id, c.Text))),
        new("Take among equals", "the first in the source", "any", "ordered by all columns then; without OrderBy refused (STR2414)", "by flag", Cells.Table.Select(c => new { c.Flag, c.Text }).OrderBy(c => c.Flag).Take(2).Select(c => new Out<string>(0, c.Text))),
        new("length and positions of texts", "UTF-16 units", "characters", "characters in both", "Length", Value(c => c.Text.Length)),
        new("Substring past the end", "throws", "what is there", "what is there", "Substring(4, 100)", Value(c => c.Text.Substring(4, 100))),
        new("white space in Trim", "Unicode's", "the space alone", "C#: a pattern", "Trim()", Value(c => c.Text.Trim())),
        new("upper and lower case", "letter by letter, by culture", "Unicode's full mapping: ß to SS", "Unicode's full mapping without culture; σ is never ς", "ToUpper()", Value(c => c.Text.ToUpper())),
        new("StartsWith, EndsWith, IndexOf", "by culture", "ordinal", "ordinal", "StartsWith", Value(c => c.Text.StartsWith("pl"))),
        new("true as text", "True", "true", "C#", "interpolation", Value(c => $"{c.Flag}")),
        new("time zone", "none, or local", "of the session", "all instants are UTC", "Hour", Value(c => c.At.Hour)),
        new("fractions of a second", "ten-millionths", "millionths", "millionths, the rest is cut", "instants", Where(c => c.At > Noon)),
        new("DayOfWeek", "Sunday is 0", "Sunday is 1", "C#", "DayOfWeek", Value(c => (int)c.At.DayOfWeek)),
        new("a month after 31 January", "the last day of February", "the last day of February", "the same", "AddMonths(1)", Value(c => c.Day.AddMonths(1), c => c.Id != 4)),
    ];

    public static Cases Cases { get; } = All.Aggregate(new Cases(), (cases, difference) => cases.Query($"difference: {difference.Topic}", difference.Query));

    private static IQueryable Where(System.Linq.Expressions.Expression<Func<Cell, bool>> condition) => new Cases().Where(condition).All.Values.Last();

    private static IQueryable Value<T>(System.Linq.Expressions.Expression<Func<Cell, T?>> value, System.Linq.Expressions.Expression<Func<Cell, bool>>? where = null) =>
        new Cases().Value(value, where).All.Values.Single();
}

/// <summary>One line of the table of differences.</summary>
internal sealed record Difference(string Topic, string CSharp, string Spark, string Meaning, string Shown, IQueryable Query);
