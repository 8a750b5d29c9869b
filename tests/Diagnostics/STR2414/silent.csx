#load "../shop.csx"

record Result(long Id, decimal Amount);

var result = Cleaned("result", rawOrders.OrderByDescending(o => o.Amount).Take(10).Select(o => new Result(o.Id, o.Amount)));
