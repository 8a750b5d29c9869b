// A small shop: orders and customers from PostgreSQL, cleaned, and daily revenue per country for dashboards.
Lakehouse("retail", owner: "data-platform@example.com", refresh: Hour);

record RawOrder(long Id, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);
record RawCustomer(long Id, [property: Pii] string? Email, string Country, DateOnly SignedUpOn);

var shop         = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data"));
var rawOrders    = shop.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoadThenChanges(every: Hour));
var rawCustomers = shop.Table<RawCustomer>("public.customers", key: c => c.Id, load: FullLoad(every: Week));

record Customer(long CustomerId, [property: Pii] string? Email, string Country, DateOnly SignedUpOn);

var customers = Cleaned("customers",
        from c in rawCustomers
        select new Customer(c.Id, c.Email == null ? null : c.Email.Trim().ToLower(), c.Country.ToUpper(), c.SignedUpOn))
    .Key(c => c.CustomerId)
    .Expect(q => q.IsPrimaryKey(c => c.CustomerId)
                  .Matches(c => c.Email, "[^@ ]+@[^@ ]+")
                  .HasLength(c => c.Country, 2, 2));

record Order(long OrderId, long CustomerId, string Status, decimal Amount, DateTime OrderedAt);

var orders = Cleaned("orders",
        from o in rawOrders
        where o.Amount >= 0
        select new Order(o.Id, o.CustomerId, o.Status.Trim().ToLower(), o.Amount, o.OrderedAt))
    .Key(o => o.OrderId)
    .Expect(q => q.IsUnique(o => o.OrderId)
                  .IsComplete(o => o.CustomerId)
                  .IsIn(o => o.Status, ["placed", "shipped", "returned"])
                  .IsBetween(o => o.Amount, 0, 100_000)
                  .References(o => o.CustomerId, customers, c => c.CustomerId))
    .OnFailure(Quarantine);

record DailyRevenue(DateOnly Day, string Country, decimal Revenue, int Orders);

var revenue = Curated("daily_revenue",
        from o in orders
        join c in customers on o.CustomerId equals c.CustomerId
        where o.Status != "returned"
        group o by new { Day = DateOnly.FromDateTime(o.OrderedAt), c.Country } into g
        select new DailyRevenue(g.Key.Day, g.Key.Country, g.Sum(o => o.Amount), g.Count()))
    .Key(r => new { r.Day, r.Country })
    .Expect(q => q.RowCount(atLeast: 1)
                  .CustomSql("select count(*) from primary where revenue < 0", equals: 0));
