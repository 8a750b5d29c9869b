#load "../shop.csx"

var recent = Cleaned("recent_orders", from o in cheap where o.Amount > 1 select o);
var cheap = Cleaned("cheap_orders", from o in orders where o.Amount < 10 select o);
