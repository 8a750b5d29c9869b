#load "../shop.csx"

record Total(decimal TotalEur, decimal Size);

var totals = Cleaned("totals", from o in rawOrders select new Total(o.Amount, o.Amount));
