#load "../shop.csx"

record Result(string Country, decimal Amount);

var result = Cleaned("result", rawOrders.GroupBy(o => new { o.Country }).Select(g => new Result(g.Key.Country, g.Sum(o => o.Amount))));
