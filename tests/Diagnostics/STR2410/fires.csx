#load "../shop.csx"

record Result(long Id, string Text);

var result = Cleaned("result", from o in rawOrders group o by o.Country into g select new Result(g.Min(o => o.Id), g.Select(o => o.Country).First()));
