using Strata.Constructs;
using Strata.Queries;
using Strata.Scripting;

namespace Strata.Benchmarks.Queries;

/// <summary>A query of 40 operators: joins, filters, groups and what is computed between them.</summary>
internal sealed class LongQuery
{
    /// <summary>How many operators there are.</summary>
    public const int Operators = 40;

    private const int Rounds = Operators / 8;

    private readonly IQueryable<DailyRevenue> query;
    private readonly Dataset target;

    public LongQuery(ShopRows shop)
    {
        query = Days(shop);
        for (var round = 1; round < Rounds; round++)
            query = query
                .Where(day => day.Orders > 1 && day.Country != "XX")
                .Select(day => new { day.Day, Country = day.Country.Trim().ToUpper(), Revenue = Math.Round(day.Revenue * 1.21m, 4), day.Orders })
                .Join(Days(shop), day => new { day.Day, day.Country }, other => new { other.Day, other.Country }, (day, other) => new { day.Day, day.Country, day.Revenue, Orders = day.Orders + other.Orders })
                .GroupBy(day => new { Day = day.Day.AddDays(1), day.Country })
                .Select(g => new DailyRevenue(g.Key.Day, g.Key.Country, g.Sum(day => day.Revenue), g.Max(day => day.Orders)));

        target = new ScriptGlobals().Curated("result", query);
    }

    public TranslatedQuery Translate() => QueryTranslator.Translate(query, target);

    private static IQueryable<DailyRevenue> Days(ShopRows shop) =>
        shop.OrderTable
            .Where(order => order.Amount >= 0)
            .GroupBy(order => DateOnly.FromDateTime(order.OrderedAt))
            .Select(g => new DailyRevenue(g.Key, g.Min(order => order.Status) ?? "", g.Sum(order => order.Amount), g.Count()));
}
