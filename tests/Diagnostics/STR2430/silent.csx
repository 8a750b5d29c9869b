#load "../shop.csx"

record Result(int Number, int Orders);

var parsed = Cleaned("parsed", from o in rawOrders where o.Country != "" select new Result(Parse.Int(o.Country), 1));
var filtered = Cleaned("filtered", from p in parsed where p.Number > 0 select p);
