namespace Strata.Tests.Queries.Corpus;

/// <summary>What generated queries found, as small as it was made.</summary>
internal static class FoundCases
{
    private static readonly string?[] Nulls = [null, null];

    public static Cases All { get; } = new Cases()
        .Query("contained in the same table, after a union",
            Cells.Table.Select(c => new { c.Id, c.Note }).OrderBy(c => c.Id).Take(4)
                .Union(Cells.Table.Select(c => new { Id = 0, c.Note }))
                .Where(c => Cells.Table.Select(i => i.Id).Contains(c.Id))
                .Select(c => new Out<string>(c.Id, c.Note)))
        .Query("contained in the same table",
            Cells.Table.Select(c => new { c.Id, Next = c.Id + 1 }).Distinct().Where(c => Cells.Table.Any(i => i.Id == c.Next)).Select(c => new Out<int>(c.Id, c.Next)))
        .Query("average of some, grouped by a constant, no rows",
            Cells.Table.Where(c => c.Id > 100).GroupBy(c => 1).Select(g => new Out<double>(g.Key, g.Where(c => c.Flag).Average(c => c.Count))))
        .Query("ordered by a negated constant", Cells.Table.Select(c => new Out<int>(c.Id, 0)).OrderBy(o => -o.Value).Take(3))
        .Query("a null of decimals or a column", Cells.Table.Select(c => new Out<decimal>(c.Id, (decimal?)null ?? c.Price)))
        .Query("days in a month of year 0", Cells.Table.Select(c => new Out<int>(c.Id, DateTime.DaysInMonth(c.Id - c.Id, 1))))
        .Query("contained in the same table, after windows",
            Cells.Table.OrderBy(c => c.Id).DistinctBy(c => c.Flag).OrderBy(c => c.Day).DistinctBy(c => 0).Where(c => Cells.Table.Select(i => i.Text).Contains(c.Text)).Select(c => new Out<int>(c.Id, 0)))
        .Query("divided by a count that having leaves out",
            Cells.Table.GroupBy(c => c.Id).Where(g => g.Count(c => c.Flag) > 0).Select(g => new Out<int>(g.Key, g.Sum(c => c.Count % 100) / g.Count(c => c.Flag))))
        .Query("average of no values in a group that having leaves out",
            Cells.Table.GroupBy(c => 0).Where(g => g.Count() > 1000).Select(g => new Out<decimal>(g.Key, g.Where(c => c.Id > 1000).Average(c => c.Price))))
        .Query("sum past int in a group that having leaves out",
            Cells.Table.Where(c => c.Count > 0).GroupBy(c => 0).Where(g => g.Count() > 1000).Select(g => new Out<int>(g.Key, g.Sum(c => c.Count))))
        .Query("cast past int in a group that having leaves out",
            Cells.Table.GroupBy(c => c.Flag).Where(g => g.Max(c => c.Big) < 1000).Select(g => new Out<int>(0, (int)g.Max(c => c.Big))))
        .Query("negated past int in a group that having leaves out",
            Cells.Table.GroupBy(c => c.Flag).Where(g => g.Min(c => c.Count) > -1000).Select(g => new Out<int>(0, -g.Min(c => c.Count))))
        .Query("absolute past int in a group that having leaves out",
            Cells.Table.GroupBy(c => c.Flag).Where(g => g.Min(c => c.Count) > -1000).Select(g => new Out<int>(0, Math.Abs(g.Min(c => c.Count)))))
        .Query("no such day in a group that having leaves out",
            Cells.Table.GroupBy(c => c.Id).Where(g => g.Max(c => c.Count) == 10).Select(g => new Out<DateOnly>(g.Key, new DateOnly(2026, g.Max(c => c.Count), 1))))
        .Query("moved past the calendar in a group that having leaves out",
            Cells.Table.GroupBy(c => c.Id).Where(g => g.Max(c => c.Count) == 10).Select(g => new Out<DateTime>(g.Key, g.Max(c => c.At).AddYears(g.Max(c => c.Count)))))
        .Query("in a list of nulls", Cells.Table.Where(c => Nulls.Contains(c.Note)).Select(c => new Out<string>(c.Id, c.Note)))
        .Query("count distinct of some, none left",
            Cells.Table.GroupBy(c => c.Flag).Select(g => new Out<bool>(g.Where(c => c.Id > 100).Select(c => c.Note).Distinct().Count(), g.Key)));
}
