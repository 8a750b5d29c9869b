using Strata.Queries;
using Strata.Queries.Cleaning;

namespace Strata.Tests.Queries.Corpus;

/// <summary>Each form of text on each text of <see cref="Dirt"/>: the same ones parse, to the same values, and the same rows are told apart.</summary>
internal static class ParseCases
{
    public static Cases All { get; } = new Cases()
        .Query("texts as ints", from d in Dirt.Table select new Out<int>(d.Id, Parse.Int(d.Text ?? "")))
        .Query("texts as ints or null", from d in Dirt.Table select new Out<int?>(d.Id, Parse.OptionalInt(d.Text)))
        .Query("texts as longs", from d in Dirt.Table select new Out<long>(d.Id, Parse.Long(d.Text ?? "")))
        .Query("texts as longs or null", from d in Dirt.Table select new Out<long?>(d.Id, Parse.OptionalLong(d.Text)))
        .Query("texts as truths", from d in Dirt.Table select new Out<bool>(d.Id, Parse.Bool(d.Text ?? "")))
        .Query("texts as truths or null", from d in Dirt.Table select new Out<bool?>(d.Id, Parse.OptionalBool(d.Text)))
        .Query("texts as decimals", from d in Dirt.Table select new Out<decimal>(d.Id, Parse.Decimal(d.Text ?? "")))
        .Query("texts as decimals of their columns", from d in Dirt.Table select new Paid(d.Id, Parse.Decimal(d.Text ?? "0"), Parse.OptionalDecimal(d.Text), Parse.OptionalDecimal(d.Text)))
        .Query("texts as decimals in a computation", from d in Dirt.Table select new Out<double>(d.Id, (double)(Parse.Decimal(d.Text ?? "") * 0.5m)))
        .Query("texts with a comma", from d in Dirt.Table select new Out<decimal?>(d.Id, Parse.OptionalDecimal(d.Text!.Replace(",", "."))))
        .Query("texts as days", from d in Dirt.Table select new Out<DateOnly>(d.Id, Parse.Date(d.Text ?? "", "yyyy-MM-dd")))
        .Query("texts as days or null", from d in Dirt.Table select new Out<DateOnly?>(d.Id, Parse.OptionalDate(d.Text, "dd.MM.yyyy")))
        .Query("texts as instants", from d in Dirt.Table select new Out<DateTime>(d.Id, Parse.Timestamp(d.Text ?? "", "yyyy-MM-ddTHH:mm:ssZ")))
        .Query("texts as instants or null", from d in Dirt.Table select new Out<DateTime?>(d.Id, Parse.OptionalTimestamp(d.Text, "yyyyMMdd HHmm")))
        .Query("texts as days that are instants", from d in Dirt.Table select new Out<DateTime?>(d.Id, Parse.OptionalTimestamp(d.Text, "yyyy-MM-dd")))
        .Query("trimmed texts", from d in Dirt.Table.TrimTexts() where d.Id > 0 select new Out<long?>(d.Id, Parse.OptionalInt(d.Text)))
        .Query("computed with what was parsed", from d in Dirt.Table select new Out<string>(d.Id, $"{100 / (Parse.Int(d.Text ?? "0") + 1L)} {d.Text}"))
        .Query("texts that need not parse", from d in Dirt.Table select new Out<int?>(d.Id, d.Text == "" || d.Text == "NULL" ? null : Parse.OptionalInt(d.Text)))
        .Query("one text or another", from d in Dirt.Table select new Out<int>(d.Id, Parse.OptionalInt(d.Text) ?? Parse.Int("0" + d.Name)))
        .Query("conditions that parse", from d in Dirt.Table select new Out<bool>(d.Id, d.Text != null && Parse.Int(d.Text) > 0 || Parse.Bool(d.Name)))
        .Query("a day before a parsed one", from d in Dirt.Table where d.Text != "0001-01-01" select new Out<DateOnly>(d.Id, Parse.Date(d.Text ?? "", "yyyy-MM-dd").AddDays(-1)))
        .Query("a parsed value under a name", from d in Dirt.Table let number = Parse.OptionalInt(d.Text) select new Out<long?>(d.Id, number == null ? null : (long)number + number))
        .Query("steps after parsing", (from d in Dirt.Table select new Out<int?>(d.Id, Parse.OptionalInt(d.Text))).Fill(o => o.Value, -1))
        .Query("a join that parses", from d in Dirt.Table join c in Cells.Table on d.Id equals c.Id select new Out<long>(c.Id, Parse.Long(d.Text ?? c.Text)))
        .Query("a group whose key is parsed", from d in Dirt.Table group d by d.Text ?? "" into g select new Out<int>(g.Count(), Parse.Int(g.Key)))
        .Query("a record with an initializer that parses", from d in Dirt.Table select new Place(d.Id, d.Name, d.Text, new DateOnly(2026, 1, 1)) { Rent = Parse.OptionalDecimal(d.Text) })
        .Query("a constant that parses", from d in Dirt.Table select new Out<int>(d.Id, Parse.Int("12") + Parse.Int(d.Text ?? "")));
}
