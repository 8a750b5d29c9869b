#load "../shop.csx"

record Result(long Id, string Text);

string Twice(string text) => text + text;
string Often(string text) => Twice(Twice(Twice(Twice(Twice(text)))));

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, Often(Often(Often(o.Country)))));
