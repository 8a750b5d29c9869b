#load "../environment.csx"
#load "../datasets.csx"

record Share(long OrderId, decimal Part, int Letters);
record Marked(long OrderId, string? Sign);

Lakehouse("shop", owner: "team@example.com");
Cleaned("shares", from o in rawOrders select new Share(o.Id, o.Amount == 0 ? 0 : 100 / o.Amount, o.Country.Length));
Cleaned("marked", from o in rawOrders select new Marked(o.Id, o.Country.Length > 5 ? o.Country[5].ToString() : null));
