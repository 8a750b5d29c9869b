#load "../shop.csx"

record Result(long Id, decimal Amount);

var result = Cleaned("result", from o in rawOrders where Regex.IsMatch(o.Country, "^[0-9]+$") select new Result(o.Id, o.Amount));
