#load "../shop.csx"

record Result(long Id, bool Known);

var result = Cleaned("result", from o in rawOrders where rawOrders.Any(other => other.Id == o.Id && other.Amount > 100) select new Result(o.Id, true));
