#load "../shop.csx"

record Result(long Id, decimal Share);

var result = Cleaned("result", rawOrders.Select(o => new Result(o.Id, 1 / Math.Round(o.Amount * o.Amount * o.Amount * o.Amount * o.Amount, 4))));
