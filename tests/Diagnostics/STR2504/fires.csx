#load "../environment.csx"
#load "../datasets.csx"

record Share(long OrderId, decimal Part, int Letters);
record Marked(long OrderId, string? Sign);

Lakehouse("shop", owner: "team@example.com");
Cleaned("shares", from o in rawOrders select new Share(o.Id, 100 / o.Amount, o.Country.Length * 2000000000));
Cleaned("marked", from o in rawOrders select new Marked(o.Id, o.Country[5].ToString()));
