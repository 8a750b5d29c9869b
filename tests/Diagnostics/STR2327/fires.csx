#load "../shop.csx"

record Sale(long Id, string Country, DateOnly Day, DateTime At, bool Big, decimal Amount);

var sales = Cleaned("sales", from o in rawOrders select new Sale(o.Id, o.Country, DateOnly.FromDateTime(o.OrderedAt), o.OrderedAt, o.Amount > 100, o.Amount)).PartitionedBy(s => s.Day).ClusteredBy(s => s.Id);
