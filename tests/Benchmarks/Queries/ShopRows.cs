using Strata.Constructs.Postgres;
using Strata.Scripting;

namespace Strata.Benchmarks.Queries;

/// <summary>A shop's tables, with as many rows as are measured.</summary>
internal sealed class ShopRows
{
    private const int Customers = 2_000;
    private static readonly string[] Statuses = ["placed", " Shipped", "RETURNED ", "paid"];
    private static readonly string[] Countries = ["NL", "DE", "FR", "BE", "IT"];
    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public ShopRows(int orders)
    {
        var script = new ScriptGlobals();
        var shop = script.Postgres("shop", script.Secret("shop"), script.Network("data"));
        OrderTable = shop.Table<RawOrder>("public.orders", order => order.Id, script.FullLoad(script.Day));
        CustomerTable = shop.Table<RawCustomer>("public.customers", customer => customer.Id, script.FullLoad(script.Day));
        OrderRows = [.. Enumerable.Range(0, orders).Select(at =>
            new RawOrder(at, at * 7L % Customers, Statuses[at % Statuses.Length], (at % 1_000 - 10) / 4m, First.AddMinutes(at % 40_000)))];
        CustomerRows = [.. Enumerable.Range(0, Customers).Select(at => new RawCustomer(at, $"{at}@example.com", Countries[at % Countries.Length]))];
    }

    public PostgresTable<RawOrder> OrderTable { get; }

    public PostgresTable<RawCustomer> CustomerTable { get; }

    public List<RawOrder> OrderRows { get; }

    public List<RawCustomer> CustomerRows { get; }
}

/// <summary>An order as the shop has it.</summary>
public sealed record RawOrder(long Id, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);

/// <summary>A customer as the shop has it.</summary>
public sealed record RawCustomer(long Id, string Email, string Country);

/// <summary>An order, cleaned.</summary>
public sealed record Order(long OrderId, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);

/// <summary>What was sold on a day in a country.</summary>
public sealed record DailyRevenue(DateOnly Day, string Country, decimal Revenue, int Orders);
