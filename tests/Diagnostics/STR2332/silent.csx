#load "../shop.csx"

record Total(string Country, DateOnly Day, decimal Amount);

var sales = Cleaned("sales", from o in rawOrders select new Total(o.Country, DateOnly.FromDateTime(o.OrderedAt), o.Amount));
var totals = Curated("totals", from s in sales group s by new { s.Country, s.Day } into g select new Total(g.Key.Country, g.Key.Day, g.Sum(s => s.Amount))).PartitionedBy(t => t.Day).Publish(ReplacePartitions);
