#load "../shop.csx"

record Result(long Id, decimal Share);

var result = Cleaned("result", rawOrders.Select(o => new Result(o.Id, o.Amount * o.Amount * o.Amount / (o.Amount * o.Amount * o.Amount))));
