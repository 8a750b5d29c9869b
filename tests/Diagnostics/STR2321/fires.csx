#load "../shop.csx"

var all = Curated("all_orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));
