#load "../shop.csx"

var returns = Cleaned("returned_orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));
