using Strata.Queries;

namespace Strata.Tests.Queries.Corpus;

internal static class WindowCases
{
    public static Cases All { get; } = new Cases()
        .Query("row number", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Text).Select((c, w) => new Out<int>(c.Id, w.RowNumber())))
        .Query("row number, descending", Cells.Table.PartitionBy(c => c.Note).OrderByDescending(c => c.MaybeCount).ThenBy(c => c.Text).Select((c, w) => new Out<int>(c.Id, w.RowNumber())))
        .Query("row number among equals", Cells.Table.Select(c => new { c.Flag, c.MaybeFlag, c.Text }).PartitionBy(c => 1).OrderBy(c => c.Flag).Select((c, w) => new Out<string>(w.RowNumber(), c.Text)))
        .Query("row number by doubles", Cells.Table.PartitionBy(c => c.Flag).OrderByDescending(c => c.MaybeRatio).ThenByDescending(c => c.Ratio).Select((c, w) => new Out<int>(c.Id, w.RowNumber())))
        .Query("rank", Cells.Table.PartitionBy(c => c.MaybeFlag).OrderBy(c => c.Flag).Select((c, w) => new Out<int>(c.Id, w.Rank())))
        .Query("rank by doubles", Cells.Table.Concat(Cells.Others).PartitionBy(c => 1).OrderBy(c => c.Ratio).Select((c, w) => new Out<int>(c.Id, w.Rank())))
        .Query("rank by a constant", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => 1).Select((c, w) => new Out<int>(c.Id, w.Rank() + w.DenseRank())))
        .Query("dense rank", Cells.Table.Concat(Cells.Others).PartitionBy(c => c.Flag).OrderByDescending(c => c.Note).Select((c, w) => new Out<int>(c.Id, w.DenseRank())))
        .Query("rank by several", Cells.Table.PartitionBy(c => 1).OrderBy(c => new { c.Flag, c.MaybeFlag }).Select((c, w) => new Out<int>(c.Id, w.Rank() * 10 + w.DenseRank())))
        .Query("lag", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.At).Select((c, w) => new Out<decimal?>(c.Id, w.Lag(x => x.Price))))
        .Query("lag of a nullable", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<int?>(c.Id, w.Lag(x => x.MaybeCount, 2) ?? -1)))
        .Query("lag of a text", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<string>(c.Id, w.Lag(x => x.Note) + w.Lag(x => x.Text, 3))))
        .Query("lag of the row itself", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<int?>(c.Id, w.Lag(x => x.Count, 0))))
        .Query("lead", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Day).Select((c, w) => new Out<DateOnly?>(c.Id, w.Lead(x => x.Day))))
        .Query("lead of a nullable", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<DateTime?>(c.Id, w.Lead(x => x.Until, 2))))
        .Query("lead of a text", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<string>(c.Id, w.Lead(x => x.Note) + w.Lead(x => x.Text.Trim(), 4))))
        .Query("running sum of int", Cells.Table.Where(c => c.Id < 4 || c.Id > 5).PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<int>(c.Id, w.RunningSum(x => x.Count))))
        .Query("running sum of int too large", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<int>(c.Id, w.RunningSum(x => Math.Abs(x.Id) * 1000000000))))
        .Query("running sum of int, too large on the way", Cells.Table.Where(c => c.Id < 3).PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<int>(c.Id, w.RunningSum(x => x.Id == 1 ? int.MaxValue : -x.Count))))
        .Query("running sum of nullable int", Cells.Table.Where(c => c.Id != 4 && c.Id != 5).PartitionBy(c => c.Flag).OrderByDescending(c => c.Text).Select((c, w) => new Out<int>(c.Id, w.RunningSum(x => x.MaybeCount))))
        .Query("running sum of long", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Big).Select((c, w) => new Out<long>(c.Id, w.RunningSum(x => x.Big / 2))))
        .Query("running sum of decimal", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<decimal>(c.Id, w.RunningSum(x => x.Price))))
        .Query("running sum of nullable decimal", Cells.Table.PartitionBy(c => 1).OrderBy(c => c.Id).Select((c, w) => new Out<decimal>(c.Id, w.RunningSum(x => x.Discount) / 3)))
        .Query("running sum of double", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<double>(c.Id, w.RunningSum(x => x.Ratio))))
        .Query("running sum of nullable double", Cells.Table.Where(c => c.Id != 4 && c.Id != 5).PartitionBy(c => 1).OrderBy(c => c.Text).Select((c, w) => new Out<double>(c.Id, w.RunningSum(x => x.MaybeRatio))))
        .Query("sums of a partition", Cells.Table.Where(c => c.Id != 4 && c.Id != 5).PartitionBy(c => c.Flag).Select((c, w) => new Out<decimal>(c.Id, w.Sum(x => x.Price) + (w.Sum(x => x.Discount) ?? 0) + w.Sum(x => x.Count))))
        .Query("sum of nothing in a partition", Cells.Table.Where(c => c.MaybeCount == null).PartitionBy(c => c.Flag).Select((c, w) => new Out<int?>(c.Id, w.Sum(x => x.MaybeCount))))
        .Query("counts of a partition", Cells.Table.PartitionBy(c => c.Note).Select((c, w) => new Out<long>(c.Id, w.LongCount() * 100 + w.Count() * 10 + w.Count(x => x.MaybeCount > 1))))
        .Query("least and greatest of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<string>(w.Max(x => x.Count) - c.Id, w.Min(x => x.Text) + w.Max(x => x.Note))))
        .Query("least and greatest double of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<double?>(c.Id, w.Min(x => x.MaybeRatio) == null ? 0 : w.Max(x => x.Ratio))))
        .Query("least double of a partition", Cells.Table.PartitionBy(c => c.MaybeFlag).Select((c, w) => new Out<double>(c.Id, w.Min(x => x.Ratio))))
        .Query("averages of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<double>(c.Id, w.Average(x => x.Count))))
        .Query("averages of nullable decimals of a partition", Cells.Table.PartitionBy(c => c.Text).Select((c, w) => new Out<decimal?>(c.Id, w.Average(x => x.Discount))))
        .Query("sum of some of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<decimal>(c.Id, w.Where(x => x.Id < 3).Sum(x => x.Price))))
        .Query("least of some of a partition, none left", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<int>(c.Id, w.Where(x => x.Id < 2).Min(x => x.Count))))
        .Query("least of some texts of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<string>(c.Id, w.Where(x => x.MaybeCount > 1 && x.Id > 2).Select(x => x.Text).Min())))
        .Query("averages of some of a partition", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<double?>(c.Id, w.Where(x => x.Count > 1 || x.Flag).Average(x => x.MaybeCount))))
        .Query("window by a double", Cells.Table.PartitionBy(c => c.Ratio * 0).Select((c, w) => new Out<int>(c.Id, w.Count())))
        .Query("window by several keys", Cells.Table.PartitionBy(c => new { c.Flag, c.MaybeFlag }).OrderBy(c => c.Price).Select((c, w) => new Out<int>(w.Count(), w.RowNumber())))
        .Query("window of no rows", Cells.Table.Where(c => c.Id > 99).PartitionBy(c => 1).OrderBy(c => c.Price).Select((c, w) => new Out<int>(w.Count(), w.RowNumber())))
        .Query("window, then where",
            from c in Cells.Table.PartitionBy(c => c.Flag).OrderByDescending(c => c.At).Select((c, w) => new { c.Id, c.Text, Nr = w.RowNumber() })
            where c.Nr <= 2
            select new Out<string>(c.Id, c.Text))
        .Query("window, then join",
            from c in Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new { c.Id, Nr = w.RowNumber() })
            join o in Cells.Others on c.Nr equals o.Id
            select new Out<string>(c.Id, o.Text))
        .Query("window, then group",
            from c in Cells.Table.PartitionBy(c => c.Note).Select((c, w) => new { c.Id, Rows = w.Count() })
            group c by c.Rows into g
            select new Out<int>(g.Key, g.Count()))
        .Query("window, then distinct", Cells.Table.PartitionBy(c => c.Flag).Select((c, w) => new Out<int>(w.Count(), w.Max(x => x.Id))).Distinct())
        .Query("window, then union", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new Out<int>(c.Id, w.RowNumber())).Union(Cells.Others.Select(o => new Out<int>(o.Id, 0))))
        .Query("window, then first rows", Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new { c.Id, Nr = w.RowNumber() }).OrderByDescending(c => c.Nr).Take(3).Select(c => new Out<int>(c.Id, c.Nr)))
        .Query("window over a window",
            Cells.Table.PartitionBy(c => c.Flag).OrderBy(c => c.Id).Select((c, w) => new { c.Id, c.Text, Nr = w.RowNumber() }).PartitionBy(c => c.Nr).OrderBy(c => c.Text).Select((c, w) => new Out<int>(c.Id, w.RowNumber())))
        .Query("window over groups",
            (from c in Cells.Table group c by c.Text into g select new { g.Key, Rows = g.Count() }).PartitionBy(c => 1).OrderByDescending(c => c.Rows).Select((c, w) => new Out<string>(w.Rank(), c.Key)))
        .Query("window over a join",
            (from c in Cells.Table join o in Cells.Others on c.Id equals o.Id select new { c, o }).PartitionBy(p => p.o.Flag).OrderBy(p => p.c.Count).Select((p, w) => new Out<string>(w.RowNumber(), w.Lead(x => x.o.Text))))
        .Query("window in a test of existence",
            Cells.Table.Where(c => Cells.Others.PartitionBy(o => o.Flag).OrderBy(o => o.Id).Select((o, w) => new { o.Id, Nr = w.RowNumber() }).Any(o => o.Id == c.Id && o.Nr == 1)).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("first of each", Cells.Table.OrderBy(c => c.At).DistinctBy(c => c.Flag).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("first of each, descending", Cells.Table.OrderByDescending(c => c.MaybeRatio).ThenBy(c => c.Text).DistinctBy(c => c.Note).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("first of each among equals", Cells.Table.Concat(Cells.Others).OrderBy(c => c.Flag).DistinctBy(c => new { c.Text, c.MaybeFlag }).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("first of each by a constant", Cells.Table.OrderBy(c => c.Text).DistinctBy(c => 1).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("first of each by a double", Cells.Table.OrderBy(c => c.Id).DistinctBy(c => c.Ratio * 0).Select(c => new Out<double>(c.Id, c.Ratio)))
        .Query("first of each after a select",
            (from c in Cells.Table orderby c.Text descending select new { c.Id, Initial = c.Text.Substring(0, 1) }).DistinctBy(c => c.Initial).Select(c => new Out<string>(c.Id, c.Initial)))
        .Query("first of each, then more",
            from c in Cells.Table.OrderBy(c => c.Id).DistinctBy(c => c.Flag)
            join o in Cells.Others on c.Flag equals o.Flag
            where o.Id > 2
            select new Out<string>(o.Id, c.Text))
        .Query("first of each value", Cells.Table.Select(c => c.MaybeCount).OrderBy(n => n).DistinctBy(n => n > 1).Select(n => new Out<int?>(1, n)))
        .Query("latest of each", Cells.Table.Concat(Cells.Others).LatestBy(c => c.Note, c => c.Until).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("latest of each in a test of existence", Cells.Table.Where(c => Cells.Others.LatestBy(o => o.Flag, o => o.At).Any(o => o.Id == c.Id)).Select(c => new Out<string>(c.Id, c.Text)));
}
