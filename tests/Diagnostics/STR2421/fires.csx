#load "../shop.csx"

record Result(string Country, decimal Halves);

var result = Cleaned("result", rawOrders.GroupBy(o => o.Country).Select(g => new Result(g.Key, g.Select(o => o.Amount).Distinct().Sum(amount => amount / 2))));
