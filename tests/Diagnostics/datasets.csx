record RawOrder(long Id, string Country, string? Status, decimal Amount, DateTime OrderedAt);
record Order(long OrderId, string? Status, decimal Amount);

var shop = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data"));
var rawOrders = shop.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
var orders = Cleaned("orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount)).Key(o => o.OrderId);
