using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Strata.Queries;
using Strata.Tests.Queries.Corpus;

namespace Strata.Tests.Queries.Reference;

/// <summary>What a window can be asked for, and the SQL that the translation writes for it.</summary>
internal static class WindowExamples
{
    private static readonly Shop shop = new();

    public static (string Code, string Sql)[] All { get; } =
    [
        Of(w => w.RowNumber()),
        Of(w => w.Rank()),
        Of(w => w.DenseRank()),
        Of(w => w.Lag(x => x.Status)),
        Of(w => w.Lag(x => x.OrderedAt, 2)),
        Of(w => w.Lead(x => x.OrderId)),
        Of(w => w.Lead(x => x.Status, 2)),
        Of(w => w.RunningSum(x => x.OrderId)),
        Of(w => w.Sum(x => x.OrderId)),
        Of(w => w.Count()),
        Of(w => w.LongCount(x => x.Amount > 100)),
        Of(w => w.Min(x => x.Status)),
        Of(w => w.Max(x => x.OrderedAt)),
        Of(w => w.Average(x => x.OrderId)),
        Of(w => w.Where(x => x.Amount > 100).Max(x => x.Status)),
    ];

    /// <summary>The windows that the SQL names.</summary>
    public static string Windows { get; } = Sql(w => w.RowNumber() + w.Rank() + w.Count() + w.RunningSum(x => x.OrderId)).Split("\nWINDOW\n")[1];

    public static string Latest { get; } = Shop.Translate(shop.Customers.LatestBy(c => c.Email, c => c.SignedUpOn)).Sql;

    private static (string Code, string Sql) Of<T>(Expression<Func<OrderedWindow<Order>, T>> asked, [CallerArgumentExpression(nameof(asked))] string code = "") =>
        (code["w => ".Length..], Sql(asked).Split('\n')[2].Trim()[..^" AS value".Length]);

    private static string Sql<T>(Expression<Func<OrderedWindow<Order>, T>> asked)
    {
        var row = Expression.Parameter(typeof(Order), "o");
        var result = Expression.New(typeof(Out<T>).GetConstructors()[0], Expression.Constant(1), asked.Body);
        var selector = Expression.Lambda<Func<Order, OrderedWindow<Order>, Out<T>>>(result, row, asked.Parameters[0]);
        var translated = Shop.Translate(shop.Orders.PartitionBy(o => o.CustomerId).OrderBy(o => o.OrderedAt).Select(selector));

        translated.Problems.ShouldBeEmpty();
        return translated.Sql;
    }
}
