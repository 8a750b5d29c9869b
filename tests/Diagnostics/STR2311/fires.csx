#load "../shop.csx"

var cheap = Curated("cheap_orders", from o in orders where o.Amount < 10 select o);
var cheapest = Cleaned("cheapest_orders", from o in cheap where o.Amount < 1 select o);
