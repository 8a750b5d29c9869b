#load "../shop.csx"

record Result(long Id, decimal Amount);

var result = Cleaned("result", rawOrders.Take(10).Select(o => new Result(o.Id, o.Amount)));
