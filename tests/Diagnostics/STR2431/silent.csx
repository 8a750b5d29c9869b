#load "../shop.csx"

record Result(DateOnly Day, DateTime? At);

var given = Cleaned("given", from o in rawOrders select new Result(Parse.Date(o.Country, "dd.MM.yyyy"), Parse.OptionalTimestamp(o.Status, "yyyy-MM-ddTHH:mm:ssZ")));
