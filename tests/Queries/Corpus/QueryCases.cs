namespace Strata.Tests.Queries.Corpus;

internal static class QueryCases
{
    public static Cases All { get; } = new Cases()
        .Query("let",
            from c in Cells.Table
            let net = c.Price - (c.Discount ?? 0)
            where net > 0
            let twice = net + net
            select new Out<decimal>(c.Id, twice + net))
        .Query("join", from c in Cells.Table join o in Cells.Others on c.Id equals o.Id select new Out<string>(c.Id, c.Text + o.Text))
        .Query("join on a nullable key", from c in Cells.Table join o in Cells.Others on c.Note equals o.Note select new Out<int>(c.Id, o.Id))
        .Query("join on several keys",
            from c in Cells.Table
            join o in Cells.Others on new { c.Note, c.Flag } equals new { o.Note, o.Flag }
            select new Out<int>(c.Id, o.Id))
        .Query("join on doubles", from c in Cells.Table join o in Cells.Others on c.Ratio equals o.Ratio select new Out<int>(c.Id, o.Id))
        .Query("join on computed keys",
            from c in Cells.Table
            where c.Flag
            join o in Cells.Others.Where(o => o.Id > 2) on c.Id + 1 equals o.Id
            where o.Text != c.Text
            select new Out<string>(o.Id, o.Text))
        .Query("self join", Cells.Table.Join(Cells.Table, c => c.Id, c => c.Count, (a, b) => new Out<int>(a.Id, b.Id)))
        .Query("two joins",
            from c in Cells.Table
            join o in Cells.Others on c.Id equals o.Id
            join x in Cells.Table on o.Big equals x.Big
            select new Out<int>(c.Id, x.Id))
        .Query("join of a group",
            from c in Cells.Table
            join t in (from o in Cells.Others group o by o.Text into g select new { Text = g.Key, Total = g.Sum(o => (long)o.Id) }) on c.Text equals t.Text
            select new Out<long>(c.Id, t.Total))
        .Query("second from", from c in Cells.Table from o in Cells.Others where c.Id < o.Id && o.Flag select new Out<int>(c.Id, o.Id))
        .Query("second from, correlated", from c in Cells.Table from o in Cells.Others.Where(o => o.Text == c.Text) select new Out<int>(c.Id, o.Id))
        .Query("group by a nullable key", from c in Cells.Table group c by c.Note into g select new Out<string>(g.Count(), g.Key))
        .Query("group by double", from c in Cells.Table group c by c.Ratio into g select new Out<double>(g.Count(), g.Key))
        .Query("group by several keys", from c in Cells.Table group c by new { c.Flag, c.MaybeFlag } into g select new Out<bool?>(g.Count(), g.Key.MaybeFlag))
        .Query("group by a computed key", from c in Cells.Table group c by c.Text.Substring(0, 1) into g select new Out<string>(g.Max(c => c.Id), g.Key))
        .Query("group by a constant", from c in Cells.Table group c by 1 into g select new Out<long>(g.Key, g.LongCount()))
        .Query("group by a constant, no rows", from c in Cells.Table where c.Id > 100 group c by 1 into g select new Out<long>(g.Key, g.LongCount()))
        .Query("group and filter", from c in Cells.Table group c by c.Text into g where g.Count() > 1 let total = g.Sum(c => c.Price) where total > 1 select new Out<decimal>(g.Count(), total))
        .Query("group twice",
            from c in Cells.Table
            group c by c.Flag into g
            select new { g.Key, Rows = g.Count() } into counted
            group counted by counted.Rows into h
            select new Out<int>(h.Key, h.Count()))
        .Query("sums",
            from c in Cells.Table
            where c.Id != 4 && c.Id != 5
            group c by c.Flag into g
            select new Out<decimal>(g.Sum(c => c.Count), (g.Sum(c => c.Discount) ?? 0) + g.Sum(c => c.Price)))
        .Query("sum of int too large", from c in Cells.Table group c by c.Id % 1 into g select new Out<int>(g.Key, g.Where(c => c.Id == 4 || c.Id == 1).Sum(c => c.Count)))
        .Query("sum of nothing", from c in Cells.Table where c.MaybeCount == null group c by c.Flag into g select new Out<int?>(g.Count(), g.Sum(c => c.MaybeCount)))
        .Query("sum of double", from c in Cells.Table where c.Id < 4 group c by c.Flag into g select new Out<double>(g.Count(), g.Sum(c => c.Ratio)))
        .Query("least and greatest", from c in Cells.Table group c by c.Flag into g select new Out<string>(g.Max(c => c.Count), g.Min(c => c.Text) + g.Max(c => c.Note)))
        .Query("least double", from c in Cells.Table group c by c.Flag into g select new Out<double>(g.Count(), g.Min(c => c.Ratio)))
        .Query("greatest double", from c in Cells.Table group c by c.Flag into g select new Out<double>(g.Count(), g.Max(c => c.Ratio)))
        .Query("greatest nullable double", from c in Cells.Table group c by c.Flag into g select new Out<double?>(g.Count(), g.Max(c => c.MaybeRatio)))
        .Query("least nullable", from c in Cells.Table group c by c.Flag into g select new Out<int?>(g.Count(), g.Min(c => c.MaybeCount)))
        .Query("least instant", from c in Cells.Table group c by c.Flag into g select new Out<DateTime?>(g.Count(), g.Min(c => c.Until)))
        .Query("averages of int", from c in Cells.Table group c by c.Flag into g select new Out<double>(g.Count(), g.Average(c => c.Count)))
        .Query("averages of nullable int", from c in Cells.Table group c by c.Text into g select new Out<double?>(g.Count(), g.Average(c => c.MaybeCount)))
        .Query("averages of decimal", from c in Cells.Table where c.Id < 4 group c by c.Flag into g select new Out<decimal>(g.Count(), g.Average(c => c.Price)))
        .Query("averages of nullable decimal", from c in Cells.Table group c by c.Text into g select new Out<decimal?>(g.Count(), g.Average(c => c.Discount)))
        .Query("count of some", from c in Cells.Table group c by c.Flag into g select new Out<int>(g.Count(c => c.Note == null), g.Count(c => c.MaybeCount > 1)))
        .Query("sum of some", from c in Cells.Table group c by c.Flag into g select new Out<decimal>(g.Count(), g.Where(c => c.Id < 3).Sum(c => c.Price)))
        .Query("least of some, none left", from c in Cells.Table group c by c.Flag into g select new Out<int>(g.Count(), g.Where(c => c.Id < 2).Min(c => c.Count)))
        .Query("count distinct", from c in Cells.Table group c by c.Flag into g select new Out<int>(g.Select(c => c.Text).Distinct().Count(), g.Select(c => c.MaybeCount).Distinct().Count()))
        .Query("count of distinct some", from c in Cells.Table group c by c.Flag into g select new Out<int>(g.Where(c => c.Id > 6).Select(c => c.MaybeCount).Distinct().Count(), g.Select(c => c.Note).Distinct().Count(n => n != "late")))
        .Query("count of distinct none", from c in Cells.Table group c by c.Flag into g select new Out<int>(g.Count(), g.Where(c => c.Id > 99).Select(c => c.MaybeCount).Distinct().Count()))
        .Query("sum of distinct", from c in Cells.Table where c.Id != 4 && c.Id != 5 group c by c.Flag into g select new Out<decimal>(g.Select(c => c.MaybeCount).Distinct().Sum() ?? 0, g.Select(c => c.Price).Distinct().Sum()))
        .Query("elements", from c in Cells.Table where c.Id < 4 || c.Id > 5 group c.MaybeCount by c.Note into g select new Out<int?>(g.Count(), g.Sum()))
        .Query("elements of several values", from c in Cells.Table group new { c.Text, c.Discount } by c.MaybeFlag into g select new Out<decimal?>(g.Count(c => c.Text != ""), g.Max(c => c.Discount)))
        .Query("result selector", Cells.Table.GroupBy(c => c.Note, (note, cells) => new Out<string>(cells.Count(), note)))
        .Query("nested rows",
            from c in Cells.Table
            select new { c.Id, Inner = new { c.Note, Deep = new { c.MaybeCount, Twice = c.Id + c.Id } } } into row
            where row.Inner.Note != null || row.Inner.Deep.Twice > 4
            select new Out<int?>(row.Id + row.Inner.Deep.Twice, row.Inner.Deep.MaybeCount))
        .Query("nested keys", from c in Cells.Table group c by new { c.Flag, Rest = new { c.MaybeFlag, c.Note } } into g select new Out<string>(g.Count(), g.Key.Rest.Note))
        .Query("let twice", Cells.Table.Select(c => new { c, half = c.Discount / 2 }).Select(x => new { x, fourth = x.half / 2 }).Where(y => y.fourth < 1 || y.x.half == null).Select(y => new Out<decimal?>(y.x.c.Id, y.fourth)))
        .Query("let of a test", from c in Cells.Table let known = c.Note != null && c.MaybeCount > 1 where known || c.Flag select new Out<bool>(c.Id, known))
        .Query("element selector", Cells.Table.GroupBy(c => c.Flag, c => c.Count / 2, (flag, counts) => new Out<bool>(counts.Max(), flag)))
        .Query("a row of constants", from c in Cells.Table select new Out<string>(1, null))
        .Query("rows as they are", Cells.Table.Where(c => c.Flag));
}
