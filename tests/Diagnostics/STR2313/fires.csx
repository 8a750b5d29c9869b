#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", Sql<Result>($"select o.id, o.country from shop_public_orders o join {orders} on true"));
