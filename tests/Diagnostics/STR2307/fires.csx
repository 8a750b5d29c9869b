#load "../shop.csx"

record Visit();

var visits = Cleaned("visits", from o in rawOrders select new Visit());
