using Strata.Constructs;
using Strata.Constructs.Cleaned;
using Strata.Constructs.Curated;
using Strata.Constructs.Postgres;
using Strata.Model;
using Strata.Queries;
using Strata.Scripting;

namespace Strata.Tests.Queries;

public sealed record RawOrder(long Id, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);

public sealed record RawCustomer(long Id, [property: Pii] string? Email, string Country, DateOnly SignedUpOn);

public sealed record Customer(long CustomerId, [property: Pii] string? Email, string Country, DateOnly SignedUpOn);

public sealed record Order(long OrderId, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);

public sealed record DailyRevenue(DateOnly Day, string Country, decimal Revenue, int Orders);

/// <summary>The lakehouse of the retail example, declared in C#.</summary>
internal sealed class Shop
{
    private readonly ScriptGlobals script = new();

    public Shop()
    {
        var shop = script.Postgres("shop", script.Secret("shop/postgres"), script.Network("data"));
        RawOrders = shop.Table<RawOrder>("public.orders", o => o.Id, script.FullLoad(script.Hour));
        RawCustomers = shop.Table<RawCustomer>("public.customers", c => c.Id, script.FullLoad(script.Week));
        Customers = script.Cleaned(
            "customers",
            from c in RawCustomers
            select new Customer(c.Id, c.Email == null ? null : c.Email.Trim().ToLower(), c.Country.ToUpper(), c.SignedUpOn));
        Orders = script.Cleaned(
            "orders",
            from o in RawOrders
            where o.Amount >= 0
            select new Order(o.Id, o.CustomerId, o.Status.Trim().ToLower(), o.Amount, o.OrderedAt));
        Revenue = script.Curated(
            "daily_revenue",
            from o in Orders
            join c in Customers on o.CustomerId equals c.CustomerId
            where o.Status != "returned"
            group o by new { Day = DateOnly.FromDateTime(o.OrderedAt), c.Country } into g
            select new DailyRevenue(g.Key.Day, g.Key.Country, g.Sum(o => o.Amount), g.Count()));
    }

    public PostgresTable<RawOrder> RawOrders { get; }

    public PostgresTable<RawCustomer> RawCustomers { get; }

    public CleanedDataset<Customer> Customers { get; }

    public CleanedDataset<Order> Orders { get; }

    public CuratedDataset<DailyRevenue> Revenue { get; }

    public static TranslatedQuery Translate<T>(IQueryable<T> query, string name = "result") =>
        QueryTranslator.Translate(query, new ScriptGlobals().Curated(name, query));

    public static TranslatedQuery Translate(Dataset dataset) =>
        QueryTranslator.Translate(((ITransformedDataset)dataset).Query!, dataset);
}
