#load "../shop.csx"

record Total([property: Column("Total €")] decimal Amount, decimal Größe);

var totals = Cleaned("totals", from o in rawOrders select new Total(o.Amount, o.Amount));
