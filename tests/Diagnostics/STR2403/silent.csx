#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders where o.Status != null && o.Status.StartsWith("p") select new Result(o.Id, o.Country));
