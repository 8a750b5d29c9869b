#load "../shop.csx"

record OrderState(long Id, string Country);

var states = Cleaned("ids", from o in rawOrders select new OrderState(o.Id, o.Country));
