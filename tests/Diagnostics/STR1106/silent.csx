#load "../shop.csx"

record Result(long Id, string Text);

string Normalised(string text) => text.Trim();

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, Normalised(o.Country)));
