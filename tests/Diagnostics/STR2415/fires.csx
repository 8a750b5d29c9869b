#load "../shop.csx"

record Result(long Id, bool Known);

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, rawOrders.Any(other => other.Id == o.Id && other.Amount > 100)));
