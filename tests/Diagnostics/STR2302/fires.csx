#load "../shop.csx"

var returns = Cleaned("Returned-Orders", from o in rawOrders select new Order(o.Id, o.Status, o.Amount));
