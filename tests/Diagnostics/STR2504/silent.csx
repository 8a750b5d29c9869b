#load "../environment.csx"
#load "../datasets.csx"

record Share(long OrderId, decimal Part, int Letters);

Lakehouse("shop", owner: "team@example.com");
Cleaned("shares", from o in rawOrders select new Share(o.Id, o.Amount == 0 ? 0 : 100 / o.Amount, o.Country.Length));
