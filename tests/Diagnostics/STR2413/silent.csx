#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders from c in orders.Where(c => c.OrderId == o.Id) select new Result(o.Id, o.Country));
