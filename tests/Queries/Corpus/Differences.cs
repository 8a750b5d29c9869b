using Strata.Queries;

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
        new("&&, \\|\\| with nulls", "take bool alone", "three-valued", "C#: what stands beside them is never null", "maybe == true && …", Where(c => c.MaybeFlag == true && c.MaybeCount > 1 || c.Note == null)),
        new("bool? ^ bool?", "null with null", "no such operator", "C#: `<>`", "maybe ^ flag", Value(c => c.MaybeFlag ^ c.Flag)),
        new("a member of a null text", "throws", "null", "null where it gives a text; refused where it gives a value (STR2403)", "note.Trim()", Value(c => c.Note!.Trim())),
        new("text + null", "the text", "null", "C#: `coalesce(x, '')`", "text + note", Value(c => c.Text + c.Note)),
        new("integer division", "truncates", "gives a double", "C#: `DIV`", "count / 2", Value(c => c.Count / 2)),
        new("remainder of a negative number", "has the sign of the dividend", "has the sign of the dividend", "the same", "count % 5", Value(c => c.Count % 5)),
        new("bits shifted by 33 places", "by 1 for int, 33 for long", "by 1 for int, 33 for bigint", "the same", "count << 33", Value(c => c.Count << 33)),
        new("int overflow", "wraps unless checked", "an error", "an error in both", "count + 1", Value(c => c.Count + 1)),
        new("x / 0 for integers and decimals", "throws", "an error", "an error in both", "id / count", Value(c => c.Id / c.Count)),
        new("x / 0 for double", "∞ or NaN", "an error", "C#; −0 divides as 0", "ratio / 0", Value(c => c.Ratio / 0)),
        new("int.MinValue % -1", "an error", "0", "0", "count % (id - 6)", Value(c => c.Count % (c.Id - 6), c => c.Id == 5)),
        new("decimal product", "28 digits, the rest rounded off", "38 digits, the rest rounded off", "no digit is lost: more than 28 is an error in process, more than 38 on Spark, and a static scale above 28 is refused (STR2405)", "price * price", Value(c => c.Price * c.Price)),
        new("decimal quotient", "28 digits", "a scale by type", "10 fractional digits, half up, of the quotient rounded to 20; an error above 18 whole digits; refused where Spark has other than 20 (STR2422)", "price / 3", Value(c => c.Price / 3, c => c.Id < 4)),
        new("a decimal in a column", "keeps its scale", "is rounded to the column's scale", "rounded half up when the row is complete; an error when it does not fit", "price * 0.333", Value(c => c.Price * 0.333333m, c => c.Id < 4)),
        new("sum of decimals", "28 digits", "ten digits more than the column's", "no digit is lost: more than 28 is an error in process", "Sum(price)", Cells.Table.Where(c => c.Id < 4).GroupBy(c => c.Flag).Select(g => new Out<decimal>(g.Count(), g.Sum(c => c.Price)))),
        new("sum of int that does not fit", "an error", "is a bigint", "an error in both", "Sum(count)", Cells.Table.GroupBy(c => c.Id % 1).Select(g => new Out<int>(g.Key, g.Where(c => c.Id == 4 || c.Id == 1).Sum(c => c.Count)))),
        new("double to decimal", "15 digits", "all that print", "refused (STR2406); decimal to double is the nearest in both", "(double)fine", Value(c => (double)c.Fine)),
        new("Math.Pow, Exp, Log, Sin …", "the last digit by machine", "the last digit by machine", "refused (STR2401); Sqrt is exact in both", "Math.Sqrt", Value(c => Math.Sqrt(c.Ratio))),
        new("Math.Min with NaN", "NaN", "the other number", "C#: `isnan`", "Math.Min(ratio, 1)", Value(c => Math.Min(c.Ratio, 1))),
        new("Math.Round", "half to even", "half up", "C#: `bround`", "Math.Round(fine)", Value(c => Math.Round(c.Fine))),
        new("(int)2.9", "truncates; out of range is unspecified", "truncates; out of range is an error", "an error in both", "(int)ratio", Value(c => (int)c.Ratio)),
        new("NaN == NaN", "false", "true", "C#: `AND NOT isnan(a)`", "ratio == maybe", Where(c => c.Ratio == c.MaybeRatio)),
        new("NaN > 1", "false", "true", "C#: `AND NOT isnan(a)`", "ratio > 0", Where(c => c.Ratio > 0)),
        new("NaN as a key of group, join, distinct", "equals itself", "equals itself", "the same", "distinct ratios", Cells.Table.Select(c => new Out<double>(0, c.Ratio)).Distinct()),
        new("−0", "equals 0, prints as -0", "equals 0", "equal; which of the two a result is, is not told apart", "ratio == 0", Where(c => c.Ratio == 0)),
        new("least of a group with NaN", "NaN", "the least number", "C#", "Min(ratio)", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<double>(g.Count(), g.Min(c => c.Ratio)))),
        new("sum of no values", "0", "null", "C#: `coalesce(sum(x), 0)`", "Sum(maybe)", Cells.Table.Where(c => c.MaybeCount == null).GroupBy(c => c.Flag).Select(g => new Out<int?>(g.Count(), g.Sum(c => c.MaybeCount)))),
        new("least and greatest of values with nulls", "without the nulls", "without the nulls", "the same", "Min(maybe)", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<int?>(g.Count(), g.Min(c => c.MaybeCount)))),
        new("least of no values", "an error; null of a nullable", "null", "C#", "Min of none", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<int>(g.Count(), g.Where(c => c.Id > 99).Min(c => c.Count)))),
        new("sum and average of double", "adds in the order of the rows", "adds in any order", "the last digits can differ between runs on Spark, and from the preview; `RunningSum` adds in its window's order in both; where digits count, use decimal. The engines are compared to the last digit, on numbers that have one sum in any order", "Sum(ratio)", Cells.Table.Where(c => c.Id < 4).GroupBy(c => c.Flag).Select(g => new Out<double>(g.Count(), g.Sum(c => c.Ratio)))),
        new("average of long", "the exact sum divided", "a sum of doubles divided", "C#: `CAST(sum(x) AS DOUBLE) / count(x)`", "Average(count)", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<double>(g.Count(), g.Average(c => c.Count)))),
        new("count of distinct values with null", "null counts", "null does not count", "C#", "distinct notes", Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<int>(g.Count(), g.Select(c => c.Note).Distinct().Count()))),
        new("distinct, union, except, intersect with nulls", "null is a value", "null is a value", "the same", "distinct notes", Cells.Table.Select(c => new Out<string>(0, c.Note)).Distinct()),
        new("group by null", "a group", "a group", "the same", "by note", Cells.Table.GroupBy(c => c.Note).Select(g => new Out<string>(g.Count(), g.Key))),
        new("join on one null key", "no match", "no match", "the same", "on note", Cells.Table.Join(Cells.Others, c => c.Note, o => o.Note, (c, o) => new Out<int>(c.Id, o.Id))),
        new("join on a null in a key of several", "matches null", "no match", "C#: `<=>`", "on note and flag", Cells.Table.Join(Cells.Others, c => new { c.Note, c.Flag }, o => new { o.Note, o.Flag }, (c, o) => new Out<int>(c.Id, o.Id))),
        new("group by a constant, no rows", "no group", "one row", "C#: `GROUP BY true`", "by 1", Cells.Table.Where(c => c.Id > 99).GroupBy(c => 1).Select(g => new Out<int>(g.Key, g.Count()))),
        new("order of null", "first", "first; last when descending", "the same", "by note", Cells.Table.OrderBy(c => c.Note).Take(3).Select(c => new Out<string>(c.Id, c.Note))),
        new("order of NaN", "before all numbers", "after all numbers", "C#", "by ratio", Cells.Table.OrderBy(c => c.Ratio).Take(2).Select(c => new Out<double>(c.Id, c.Ratio))),
        new("order of texts", "by culture, or by UTF-16 unit", "by byte", "by Unicode character in both", "by text", Cells.Table.OrderByDescending(c => c.Text).Take(3).Select(c => new Out<string>(c.Id, c.Text))),
        new("Take among equals", "the first in the source", "any", "ordered by all columns then; without OrderBy refused (STR2414)", "by flag", Cells.Table.Select(c => new { c.Flag, c.Text }).OrderBy(c => c.Flag).Take(2).Select(c => new Out<string>(0, c.Text))),
        new("DistinctBy", "the first in the source", "none; any by row_number()", "the first in an order, by all columns among equals; without OrderBy refused (STR2418)", "by flag", Cells.Table.OrderBy(c => c.MaybeFlag).DistinctBy(c => c.Flag).Select(c => new Out<string>(c.Id, c.Text))),
        new("equal rows in a window", "none", "any order", "RowNumber, Lag, Lead and RunningSum: by the keys, then by all columns; Rank and DenseRank: by the keys alone", "by flag", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Flag).Select((c, w) => new Out<int>(w.RowNumber(), w.Rank()))),
        new("Lag and Lead outside the partition", "none", "null", "null", "Lag(price)", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<decimal?>(c.Id, w.Lag(x => x.Price)))),
        new("length and positions of texts", "UTF-16 units", "characters", "characters in both", "Length", Value(c => c.Text.Length)),
        new("Substring past the end", "throws", "what is there", "what is there", "Substring(4, 100)", Value(c => c.Text.Substring(4, 100))),
        new("text[i] past the end", "throws", "an empty text", "an error in both; so is a character that no char holds", "text[0]", Value(c => c.Text[0].ToString())),
        new("Compare and CompareTo of texts", "by culture", "by byte", "by Unicode character in both", "CompareTo", Value(c => c.Text.CompareTo("placed"))),
        new("== of texts", "by UTF-16 unit", "by byte", "the same: no normalisation, no case", "text == note", Where(c => c.Text == c.Note)),
        new("comparing without case", "by culture, or by simple folding", "by lower()", "refused (STR2425): compare ToLower() of both", "ToLower() ==", Where(c => c.Text.ToLower() == "placed")),
        new("$ in a pattern", "the end, or before a last \\n", "also before other ends of lines", "C#: `(?=\\n?\\z)`", "_ $", Value(c => System.Text.RegularExpressions.Regex.IsMatch(c.Text, "_ $"))),
        new(". and [^…] in a pattern", "a UTF-16 unit", "a character; . is no end of a line of any kind", "a character; . is all but \\n", ".{3}", Value(c => System.Text.RegularExpressions.Regex.Replace(c.Text, ".{3}", "<$0>"))),
        new("\\d, \\w, \\b, \\p, (?i), named groups", "by Unicode 16", "ASCII, or by Unicode 13", "refused (STR2426)", "[0-9]", Value(c => System.Text.RegularExpressions.Regex.IsMatch(c.Text, "[0-9]"))),
        new("whole number as text", "by culture", "digits", "digits", "ToString()", Value(c => c.Big.ToString())),
        new("decimal, double, date as text", "by culture; decimals with the digits they came with", "decimals with the digits of their type", "refused (STR2409), but dates in a format such as yyyy-MM-dd", "day:yyyy-MM-dd", Value(c => $"{c.Day:yyyy-MM-dd}")),
        new("white space in Trim", "Unicode's", "the space alone", "C#: a pattern", "Trim()", Value(c => c.Text.Trim())),
        new("upper and lower case", "letter by letter, by culture", "Unicode's full mapping: ß to SS", "Unicode's full mapping without culture; σ is never ς", "ToUpper()", Value(c => c.Text.ToUpper())),
        new("StartsWith, EndsWith, IndexOf", "by culture", "ordinal", "ordinal", "StartsWith", Value(c => c.Text.StartsWith("pl"))),
        new("true as text", "True", "true", "C#", "interpolation", Value(c => $"{c.Flag}")),
        new("time zone", "none, or local", "of the session", "all instants are UTC", "Hour", Value(c => c.At.Hour)),
        new("fractions of a second", "ten-millionths", "millionths", "millionths, the rest is cut", "instants", Where(c => c.At > Noon)),
        new("a constant finer than a microsecond", "kept", "cut", "cut", "at == fine", Where(c => c.At > Noon.AddTicks(7))),
        new("instant minus instant", "ten-millionths", "an interval", "whole microseconds, `unix_micros`", "until - at", Value(c => (c.Until!.Value - c.At).TotalSeconds, c => c.Until != null)),
        new("parts of a negative span", "cut towards zero", "cut towards zero", "the same", "(until - at).Hours", Value(c => (c.Until!.Value - c.At).Hours, c => c.Until != null)),
        new("second 60", "an error", "the next minute", "an error in both", "new DateTime", Value(c => new DateTime(2026, 3, 1, 0, 0, 57 + c.Id))),
        new("a date before year 1 or after 9999, a span beyond ±29,000 years", "an error", "goes on to ±290,000 years", "an error in process; Spark goes on", "AddYears(-1)", Value(c => c.At.AddYears(-1), c => c.Id != 5)),
        new("what fails in a row that is dropped later, or in a column that nothing reads", "fails", "is moved or left out", "the rows are the same; only one of the engines may fail", "count != 0 && 10 / count > 1", Where(c => c.Count != 0 && 10 / c.Count > 1)),
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
