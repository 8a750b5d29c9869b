#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", rawOrders.DistinctBy(o => o.Country).Select(o => new Result(o.Id, o.Country)));
