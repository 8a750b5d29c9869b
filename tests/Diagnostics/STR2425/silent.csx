#load "../shop.csx"

record Result(long Id, decimal Amount);

var result = Cleaned("result", from o in rawOrders where o.Country.ToLower().StartsWith("n", StringComparison.Ordinal) select new Result(o.Id, o.Amount));
