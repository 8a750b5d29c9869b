#load "../shop.csx"

var start = new DateTime(2026, 1, 1);
var recent = Cleaned("recent_orders", from o in rawOrders where o.OrderedAt >= start select new Order(o.Id, o.Status, o.Amount));
