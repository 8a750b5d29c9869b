#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, o.Status ?? "none"));
