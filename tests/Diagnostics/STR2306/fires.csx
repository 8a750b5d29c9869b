#load "../shop.csx"

var ids = Cleaned("ids", from o in rawOrders select new { o.Id, o.Country });
