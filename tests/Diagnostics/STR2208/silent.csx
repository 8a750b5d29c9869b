#load "../shop.csx"

var cheap = Cleaned("cheap_orders", from o in orders where o.Amount < 10 select o)
    .Expect(q => q.References(c => c.OrderId, orders, o => o.OrderId));
