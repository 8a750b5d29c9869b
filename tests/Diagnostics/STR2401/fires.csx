#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders where o.OrderedAt.IsDaylightSavingTime() select new Result(o.Id, o.Country));
