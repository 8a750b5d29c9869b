using System.Collections;
using Strata.Constructs;
using Strata.Queries;

namespace Strata.Tests.Queries;

public sealed class RetailTests
{
    private readonly Shop shop = new();

    [Fact]
    public Task Writes_customers_as_Spark_SQL() => Verifier.Verify(Sql(shop.Customers), "sql");

    [Fact]
    public Task Writes_orders_as_Spark_SQL() => Verifier.Verify(Sql(shop.Orders), "sql");

    [Fact]
    public Task Writes_daily_revenue_as_Spark_SQL() => Verifier.Verify(Sql(shop.Revenue), "sql");

    [Fact]
    public void Reads_the_datasets_of_the_query_in_order_of_their_names() =>
        Shop.Translate(shop.Revenue).Inputs.ShouldBe([shop.Customers, shop.Orders]);

    [Fact]
    public void Follows_each_column_to_the_columns_it_comes_from() =>
        Shop.Translate(shop.Revenue).Lineage.Select(lineage => $"{lineage.Column} < {string.Join(", ", lineage.From.Select(from => $"{from.Dataset}.{from.Column}"))}").ShouldBe(
        [
            "day < orders.ordered_at",
            "country < customers.country",
            "revenue < orders.amount",
            "orders < customers.country, orders.ordered_at",
        ]);

    [Fact]
    public void Gives_the_same_rows_in_process()
    {
        var day = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);
        var rows = new Dictionary<Dataset, IEnumerable>
        {
            [shop.RawOrders] = new[]
            {
                new RawOrder(1, 1, " Placed", 20.50m, day),
                new RawOrder(2, 1, "shipped", 0.00005m, day.AddHours(15)),
                new RawOrder(3, 2, "RETURNED", 5m, day),
                new RawOrder(4, 3, "placed", -1m, day),
            },
            [shop.RawCustomers] = new[]
            {
                new RawCustomer(1, " Ada@Example.com\t", "gb", new DateOnly(2026, 1, 5)),
                new RawCustomer(2, null, "nl", new DateOnly(2026, 1, 6)),
            },
        };

        Rows(shop.Customers).ShouldBe([new Customer(1, "ada@example.com", "GB", new DateOnly(2026, 1, 5)), new Customer(2, null, "NL", new DateOnly(2026, 1, 6))]);
        Rows(shop.Orders).ShouldBe(
        [
            new Order(1, 1, "placed", 20.50m, day),
            new Order(2, 1, "shipped", 0.0001m, day.AddHours(15)),
            new Order(3, 2, "returned", 5m, day),
        ]);
        Rows(shop.Revenue).ShouldBe([new DailyRevenue(new DateOnly(2026, 3, 1), "GB", 20.5001m, 2)]);

        IReadOnlyList<object> Rows(Dataset dataset) =>
            InProcess.Evaluate(((ITransformedDataset)dataset).Query!, input => rows.TryGetValue(input, out var known) ? known : Rows(input));
    }

    private static string Sql(Dataset dataset)
    {
        var translated = Shop.Translate(dataset);

        translated.Problems.ShouldBeEmpty();
        return translated.Sql;
    }
}
