#load "../shop.csx"

record Result(DateOnly Day, DateTime? At);

var short_ = Cleaned("short_year", from o in rawOrders select new Result(Parse.Date(o.Country, "dd.MM.yy"), null));
var timed = Cleaned("timed", from o in rawOrders select new Result(Parse.Date(o.Country, "dd.MM.yyyy HH:mm"), null));
var given = Cleaned("given", from o in rawOrders select new Result(Parse.Date(o.Country, o.Country), Parse.OptionalTimestamp(o.Status, "yyyy-MM-dd mm:ss")));
