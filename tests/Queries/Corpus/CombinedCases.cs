namespace Strata.Tests.Queries.Corpus;

internal static class CombinedCases
{
    private static readonly string[] Statuses = ["placed", "", "it's \\ ${x} %_ \n"];
    private static readonly string?[] WithNull = ["late", null];
    private static readonly List<int> Ids = [1, 2, 3];

    public static Cases All { get; } = new Cases()
        .Query("distinct", Cells.Table.Select(c => new Out<string>(c.Count / 3, c.Note)).Distinct())
        .Query("distinct decimals are rounded after", Cells.Table.Where(c => c.Id < 4).Select(c => new Out<decimal>(0, c.Price / 100000)).Distinct())
        .Query("distinct, then more", Cells.Table.Select(c => new { c.Text, c.Flag }).Distinct().Where(c => c.Flag).Select(c => new Out<string>(1, c.Text)))
        .Query("distinct doubles", Cells.Table.Select(c => c.Ratio * 0).Distinct().Select(r => new Out<double>(1, r)))
        .Query("distinct groups", Cells.Table.GroupBy(c => c.Text).Select(g => new Out<bool>(g.Count(), g.Max(c => c.Id) > 3)).Distinct())
        .Query("concat", Cells.Table.Select(c => new Out<decimal>(c.Id, c.Price)).Concat(Cells.Others.Select(o => new Out<decimal>(o.Id, o.Fine / 1000000000))))
        .Query("union", Cells.Table.Select(c => new Out<string>(c.Count, c.Note)).Union(Cells.Others.Select(o => new Out<string>(o.Count, o.Note))))
        .Query("except", Cells.Table.Select(c => new Out<string>(1, c.Note)).Except(Cells.Others.Select(o => new Out<string>(1, o.Note))))
        .Query("intersect", Cells.Table.Select(c => new Out<string>(1, c.Note)).Intersect(Cells.Others.Select(o => new Out<string>(1, o.Note))))
        .Query("union, then more",
            Cells.Table.Select(c => new { c.Id, c.Text }).Union(Cells.Others.Select(o => new { o.Id, o.Text })).GroupBy(u => u.Text).Select(g => new Out<string>(g.Count(), g.Key)))
        .Query("concat of datasets", Cells.Table.Concat(Cells.Others).Where(c => c.Flag).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("first by text", Cells.Table.OrderBy(c => c.Text).Take(4).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("last by text", Cells.Table.OrderByDescending(c => c.Note).ThenBy(c => c.Count).Take(5).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("first by double", Cells.Table.OrderBy(c => c.Ratio).Take(2).Select(c => new Out<double>(c.Id, c.Ratio)))
        .Query("last by nullable double", Cells.Table.OrderByDescending(c => c.MaybeRatio).Take(6).Select(c => new Out<double?>(c.Id, c.MaybeRatio)))
        .Query("first by nullable double", Cells.Table.OrderBy(c => c.MaybeRatio).Take(2).Select(c => new Out<double?>(c.Id, c.MaybeRatio)))
        .Query("first with ties", Cells.Table.Select(c => new { c.Flag, c.Text, c.Note }).OrderBy(c => c.Flag).Take(2).Select(c => new Out<string>(1, c.Text)))
        .Query("first of groups",
            (from c in Cells.Table group c by c.Text into g orderby g.Count() descending, g.Key select new Out<string>(g.Count(), g.Key)).Take(3))
        .Query("concat of first rows", Cells.Table.OrderBy(c => c.Id).Take(2).Concat(Cells.Others.OrderBy(o => o.Id).Take(1)).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("none", Cells.Table.OrderBy(c => c.Id).Take(0).Select(c => new Out<string>(c.Id, c.Text)))
        .Query("left join",
            from c in Cells.Table
            join o in Cells.Others on c.Id equals o.Id into found
            from o in found.DefaultIfEmpty()
            select new Out<string>(c.Id, o == null ? "none" : o.Text))
        .Query("left join by methods",
            Cells.Table.GroupJoin(Cells.Others, c => c.Text, o => o.Text, (c, found) => new { c, found })
                .SelectMany(x => x.found.DefaultIfEmpty(), (x, o) => new { x.c.Id, Other = o == null ? null : o.Note })
                .Where(x => x.Other == null || x.Id > 1)
                .Select(x => new Out<string>(x.Id, x.Other)))
        .Query("left join on a nullable key",
            from c in Cells.Table
            join o in Cells.Others on c.Note equals o.Note into found
            from o in found.DefaultIfEmpty()
            select new Out<int?>(c.Id, o == null ? null : o.Id))
        .Query("left join on nullable keys",
            from c in Cells.Table
            join o in Cells.Others.Select(o => new { o.Note, o.MaybeCount }) on new { c.Note, c.MaybeCount } equals new { o.Note, o.MaybeCount } into found
            from o in found.DefaultIfEmpty()
            select new Out<bool>(c.Id, o == null))
        .Query("left join of some",
            from c in Cells.Table
            join o in Cells.Others.Where(o => o.Id > 3) on c.Id equals o.Id into found
            from o in found.DefaultIfEmpty()
            where o == null || o.Flag
            select new Out<string>(c.Id, o != null ? o.Text : null))
        .Query("anti join",
            from c in Cells.Table
            join o in Cells.Others on c.Id equals o.Id into found
            from o in found.DefaultIfEmpty()
            where o == null
            select new Out<string>(c.Id, c.Text))
        .Query("left join, then group",
            from c in Cells.Table
            join o in Cells.Others on c.Count equals o.Count into found
            from o in found.DefaultIfEmpty()
            group o by c.Flag into g
            select new Out<int>(g.Count(), g.Count(o => o != null)))
        .Query("join into, without default",
            from c in Cells.Table
            join o in Cells.Others on c.Id equals o.Id into found
            from o in found
            select new Out<string>(c.Id, o.Text))
        .Query("two left joins",
            from c in Cells.Table
            join o in Cells.Others on c.Id equals o.Id into found
            from o in found.DefaultIfEmpty()
            join x in Cells.Others on c.Text equals x.Text into others
            from x in others.DefaultIfEmpty()
            select new Out<int>(c.Id, (o == null ? 0 : o.Id) + (x == null ? 0 : 100)))
        .Query("any", Cells.Table.Where(c => Cells.Others.Any(o => o.Note == c.Note)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("none at all", Cells.Table.Where(c => !Cells.Others.Any(o => o.Note == c.Note && o.Id > c.Id)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("any without a condition", Cells.Table.Where(c => Cells.Others.Where(o => o.Id == c.Id).Any()).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("any or", Cells.Table.Where(c => c.Id == 1 || Cells.Others.Any(o => o.MaybeCount > c.MaybeCount)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("all", Cells.Table.Where(c => Cells.Others.All(o => o.MaybeCount > c.MaybeCount || o.Id != c.Id)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("contained in a query", Cells.Table.Where(c => Cells.Others.Select(o => o.Note).Contains(c.Note)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("not contained in a query", Cells.Table.Where(c => !Cells.Others.Select(o => o.Id).Contains(c.Id)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("any of a group",
            Cells.Table.Where(c => Cells.Others.GroupBy(o => o.Text).Select(g => new { g.Key, Rows = g.Count() }).Any(g => g.Key == c.Text && g.Rows > 1)).Select(c => new Out<string>(c.Id, c.Text)))
        .Where(c => Statuses.Contains(c.Text))
        .Where(c => Statuses.Contains(c.Note))
        .Where(c => WithNull.Contains(c.Note))
        .Where(c => Ids.Contains(c.Id))
        .Where(c => new[] { 1, 2 }.Contains(c.Count))
        .Value(c => Statuses.Contains(c.Note));
}
