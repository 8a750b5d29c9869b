#load "words.csx"

Lakehouse("own-code", owner: "platform@example.com");
Environment("test", account: "111122223333", region: "eu-west-1", preset: Production)
    .Network("data", vpc: "vpc-0a0000000000000a0", subnets: ["subnet-0a0000000000000a1", "subnet-0a0000000000000a2"], securityGroups: ["sg-0a0000000000000a3"]);

record RawOrder(long Id, long CustomerId, string Status, decimal Amount);
record Order(long OrderId, long CustomerId, string Status, decimal Amount);
record Place(long OrderId, long CustomerId, int Number);
record Spread(long CustomerId, long Orders, [property: Decimal(18, 4)] decimal? Widest);
record Best(long OrderId, long CustomerId);

bool IsPaid(RawOrder order) => Normalised(order.Status) == "paid";

var shop = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data"));
var rawOrders = shop.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoadThenChanges(every: Hour));

var paid = Cleaned("paid_orders",
        from o in rawOrders
        where IsPaid(o)
        select new Order(o.Id, o.CustomerId, Normalised(o.Status), o.Amount))
    .Key(o => o.OrderId);

var least = 10m;
var places = Curated("places",
        Sql<Place>($"""
            select customer_id, order_id, row_number() over (partition by customer_id order by amount desc, order_id) as number
            from {paid}
            where amount >= {least}
            """))
    .Key(p => p.OrderId)
    .Expect(q => q.IsBetween(p => p.Number, 1, 3))
    .OnFailure(Quarantine);

var best = Curated("best", from p in places where p.Number == 1 select new Best(p.OrderId, p.CustomerId));

var spreads = Curated("spreads", Script<Spread>("jobs/spread.py", reads: [paid, places])).Key(s => s.CustomerId);

var wide = Curated("wide", from s in spreads where s.Widest > 100m select s);
