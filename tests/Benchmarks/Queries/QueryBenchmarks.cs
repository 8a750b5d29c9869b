using System.Collections;
using BenchmarkDotNet.Attributes;
using Strata.Constructs;
using Strata.Queries;

namespace Strata.Benchmarks.Queries;

/// <summary>Queries in process, each beside the same LINQ written by hand over the same rows, and the translation of a long one.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    /// <summary>Rows that each query reads.</summary>
    public const int Rows = 500_000;

    private readonly ShopRows shop = new(Rows);
    private readonly IQueryable<Order> cleaned;
    private readonly IQueryable<DailyRevenue> revenue;
    private readonly LongQuery long40;

    /// <summary>Makes the rows and the queries.</summary>
    public QueryBenchmarks()
    {
        long40 = new LongQuery(shop);
        cleaned = from o in shop.OrderTable
                  where o.Amount >= 0
                  select new Order(o.Id, o.CustomerId, o.Status.Trim().ToLower(), o.Amount, o.OrderedAt);
        revenue = from o in shop.OrderTable
                  join c in shop.CustomerTable on o.CustomerId equals c.Id
                  group o by new { Day = DateOnly.FromDateTime(o.OrderedAt), c.Country } into g
                  select new DailyRevenue(g.Key.Day, g.Key.Country, g.Sum(o => o.Amount), g.Count());
    }

    /// <summary>Filter and project, by hand.</summary>
    [Benchmark]
    public int FilterProjectByHand() =>
        (from o in shop.OrderRows
         where o.Amount >= 0
         select new Order(o.Id, o.CustomerId, o.Status.Trim().ToLowerInvariant(), o.Amount, o.OrderedAt)).ToList().Count;

    /// <summary>Filter and project, in process.</summary>
    [Benchmark]
    public int FilterProject() => InProcess.Evaluate(cleaned, RowsOf).Count;

    /// <summary>Join and group, by hand.</summary>
    [Benchmark]
    public int JoinGroupByHand() =>
        (from o in shop.OrderRows
         join c in shop.CustomerRows on o.CustomerId equals c.Id
         group o by new { Day = DateOnly.FromDateTime(o.OrderedAt), c.Country } into g
         select new DailyRevenue(g.Key.Day, g.Key.Country, g.Sum(o => o.Amount), g.Count())).ToList().Count;

    /// <summary>Join and group, in process.</summary>
    [Benchmark]
    public int JoinGroup() => InProcess.Evaluate(revenue, RowsOf).Count;

    /// <summary>Translates a query of 40 operators.</summary>
    [Benchmark]
    public int Translate() => long40.Translate().Sql.Length;

    private IEnumerable RowsOf(Dataset dataset) => dataset == shop.OrderTable ? shop.OrderRows : shop.CustomerRows;
}
