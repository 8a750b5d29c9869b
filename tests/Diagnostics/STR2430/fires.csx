#load "../shop.csx"

record Result(int Number, int Orders);

var filtered = Cleaned("filtered", from o in rawOrders where Parse.Int(o.Country) > 0 select new Result(1, 1));
var grouped = Cleaned("grouped", from o in rawOrders group o by Parse.Int(o.Country) into g select new Result(g.Key, g.Count()));
var summed = Cleaned("summed", from o in rawOrders group o by o.Amount into g select new Result(g.Sum(o => Parse.Int(o.Country)), g.Count()));
var joined = Cleaned("joined", from o in rawOrders join p in rawOrders on Parse.Int(o.Country) equals Parse.Int(p.Country) select new Result(1, 1));
var distinct = Cleaned("distinct", (from o in rawOrders select new Result(Parse.Int(o.Country), 1)).Distinct());
