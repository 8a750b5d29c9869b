#load "../shop.csx"

record Place(string Country, DateOnly Day);

var places = Cleaned("places", (from o in rawOrders select new Place(o.Country, DateOnly.FromDateTime(o.OrderedAt))).Distinct()).PartitionedBy(p => p.Day);
