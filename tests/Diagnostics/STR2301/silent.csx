#load "../shop.csx"

var again = Cleaned("all_orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));
