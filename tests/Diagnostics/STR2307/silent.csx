#load "../shop.csx"

record Visit(long Id);

var visits = Cleaned("visits", from o in rawOrders select new Visit(o.Id));
