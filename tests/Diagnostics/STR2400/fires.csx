#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", rawOrders.Reverse().Select(o => new Result(o.Id, o.Country)));
