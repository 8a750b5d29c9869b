#load "../shop.csx"

record Result(long Id, string Text);

var prefix = "A-";
string Prefixed(string text) => prefix + text;

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, Prefixed(o.Country)));
prefix = "B-";
