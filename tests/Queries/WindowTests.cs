using Strata.Queries;
using Strata.Queries.Operators;
using Strata.Queries.Shapes;
using Strata.Queries.Trees;

namespace Strata.Tests.Queries;

public sealed class WindowTests
{
    private readonly Shop shop = new();

    private sealed record Placed(long OrderId, int Nr, int Rank, decimal? Before, decimal Spent, decimal Total);

    private sealed record Bought(long CustomerId, string Country, string Status, decimal? Share);

    [Fact]
    public Task Names_the_windows_of_a_select() => Verifier.Verify(Translated(
        shop.Orders.PartitionBy(o => o.CustomerId).OrderBy(o => o.OrderedAt).ThenByDescending(o => o.OrderId)
            .Select((o, w) => new Placed(o.OrderId, w.RowNumber(), w.Rank(), w.Lag(x => x.Amount), w.RunningSum(x => x.Amount), w.Sum(x => x.Amount)))).Sql, "sql");

    [Fact]
    public Task Reads_a_window_in_a_later_clause() => Verifier.Verify(Translated(
        from o in shop.Orders.PartitionBy(o => o.CustomerId).OrderByDescending(o => o.OrderedAt).Select((o, w) => new { o.CustomerId, o.Status, Nr = w.RowNumber() })
        where o.Nr == 1
        join c in shop.Customers on o.CustomerId equals c.CustomerId
        select new Bought(c.CustomerId, c.Country, o.Status, null)).Sql, "sql");

    [Fact]
    public Task Keeps_one_row_of_each_key() => Verifier.Verify(Translated(
        from c in shop.RawCustomers.LatestBy(c => c.Id, c => c.SignedUpOn)
        select new Customer(c.Id, c.Email, c.Country, c.SignedUpOn)).Sql, "sql");

    [Fact]
    public void Finds_partitions_that_script_variables_hold()
    {
        var byCustomer = shop.Orders.PartitionBy(o => o.CustomerId);
        var inTime = byCustomer.OrderBy(o => o.OrderedAt);

        Translated(inTime.Select((o, w) => new { Nr = w.RowNumber() })).Sql.ShouldContain("WINDOW\n    w AS (PARTITION BY o.customer_id ORDER BY o.ordered_at, o.order_id, o.status, o.amount)");
        Translated(byCustomer.Select((o, all) => new { Nr = all.Count() })).Sql.ShouldContain("WINDOW\n    all_partition AS (PARTITION BY o.customer_id)");
    }

    [Fact]
    public void Follows_what_windows_compute_to_their_partition_and_order() =>
        Lineage(shop.Orders.PartitionBy(o => o.CustomerId).OrderBy(o => o.OrderedAt)
            .Select((o, w) => new { o.OrderId, Rank = w.Rank(), Total = w.Sum(x => x.Amount), Some = w.Count(x => x.Status == "placed") })).ShouldBe(
        [
            "order_id < orders.order_id",
            "rank < orders.customer_id, orders.ordered_at",
            "total < orders.amount, orders.customer_id",
            "some < orders.customer_id, orders.status",
        ]);

    [Fact]
    public void Follows_what_completes_the_order_of_a_window() =>
        Lineage(from o in shop.Orders.Select(o => new { o.Status, o.Amount, o.OrderId }).PartitionBy(o => o.Status).OrderBy(o => o.Amount).Select((o, w) => new { Nr = w.RowNumber(), Before = w.Lag(x => x.Amount) })
                where o.Nr > 1
                select new { o.Nr, o.Before }).ShouldBe(
        [
            "nr < orders.amount, orders.order_id, orders.status",
            "before < orders.amount, orders.order_id, orders.status",
        ]);

    [Fact]
    public void Follows_windows_over_groups_and_joins() =>
        Lineage((from o in shop.Orders
                 join c in shop.Customers on o.CustomerId equals c.CustomerId
                 group o by c.Country into g
                 select new { Country = g.Key, Spent = g.Sum(o => o.Amount) })
            .PartitionBy(g => 1).OrderByDescending(g => g.Spent).Select((g, w) => new { g.Country, Rank = w.Rank(), Share = g.Spent / w.Sum(x => x.Spent) })).ShouldBe(
        [
            "country < customers.country",
            "rank < orders.amount",
            "share < orders.amount",
        ]);

    [Fact]
    public void Follows_the_columns_of_the_rows_that_are_kept() =>
        Lineage(from o in shop.Orders.OrderBy(o => o.OrderedAt).DistinctBy(o => o.CustomerId) select new { o.OrderId, o.Amount }).ShouldBe(["order_id < orders.order_id", "amount < orders.amount"]);

    [Fact]
    public void Knows_which_values_of_a_window_can_be_null() =>
        Nullable(shop.RawCustomers.PartitionBy(c => c.Country).OrderBy(c => c.SignedUpOn).Select((c, w) => new
        {
            Nr = (int?)w.RowNumber(),
            Rows = (int?)w.Count(),
            Sum = (long?)w.RunningSum(x => x.Email == null ? null : (long?)x.Id),
            First = (DateOnly?)w.Min(x => x.SignedUpOn),
            Before = w.Lag(x => x.Id),
            After = w.Lead(x => x.SignedUpOn),
            Email = w.Max(x => x.Email),
            Filtered = w.Where(x => x.Id > 3).Max(x => (long?)x.Id),
            Known = w.Lag(x => x.Id) ?? 0,
        })).ShouldBe(["Before", "After", "Email", "Filtered"]);

    [Fact]
    public void Knows_that_the_rows_that_are_kept_can_be_null_where_the_rows_can() =>
        Nullable(shop.RawCustomers.LatestBy(c => c.Country, c => c.SignedUpOn).Select(c => new { c.Email, c.Country })).ShouldBe(["Email"]);

    [Fact]
    public void Knows_which_values_of_left_joins_and_groups_can_be_null() =>
        Nullable(
            from c in shop.Customers
            join o in shop.Orders on c.CustomerId equals o.CustomerId into found
            from o in found.DefaultIfEmpty()
            group o by c.Email into g
            select new { g.Key, Rows = (int?)g.Count(), Spent = (decimal?)g.Sum(o => o == null ? 0 : o.Amount), Status = g.Max(o => o == null ? null : o.Status) }).ShouldBe(["Key", "Status"]);

    private static string[] Lineage<T>(IQueryable<T> query) =>
        [.. Translated(query).Lineage.Select(lineage => $"{lineage.Column} < {string.Join(", ", lineage.From.Select(from => $"{from.Dataset}.{from.Column}"))}")];

    private string[] Nullable<T>(IQueryable<T> query)
    {
        var relation = new RelationTranslator(new Translation(shop.Orders, new FunctionBodies()), Scope.Empty).Of(QueryTree.Of(query), null);
        return [.. ((RowShape)relation.Row).Fields.Where(field => field.Shape is ValueShape { Value.Nullable: true }).Select(field => field.Name)];
    }

    private static TranslatedQuery Translated<T>(IQueryable<T> query)
    {
        var translated = Shop.Translate(query);

        translated.Problems.ShouldBeEmpty();
        return translated;
    }
}
