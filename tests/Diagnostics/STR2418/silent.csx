#load "../shop.csx"

record Result(long Id, string Country);

var first = Cleaned("first", rawOrders.OrderBy(o => o.OrderedAt).DistinctBy(o => o.Country).Select(o => new Result(o.Id, o.Country)));
var last = Cleaned("last", rawOrders.LatestBy(o => o.Country, o => o.OrderedAt).Select(o => new Result(o.Id, o.Country)));
