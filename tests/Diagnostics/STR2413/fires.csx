#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders from total in orders.Select(c => c.Amount + o.Amount) select new Result(o.Id, o.Country));
