#load "../shop.csx"

record Result(long Id, decimal Amount);

var result = Cleaned("result", from o in rawOrders where Sql.JsonBool(o.Status, "gift[0].paid") == true select new Result(o.Id, o.Amount));
