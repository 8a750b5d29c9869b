#load "../shop.csx"

var all = Curated("all_orders", from o in orders select o);
