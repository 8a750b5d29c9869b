#load "../shop.csx"

var cheap = Cleaned("cheap_orders", from o in orders where o.Amount < 10 select o).Key(o => o.OrderId);

orders.Expect(q => q.References(o => o.OrderId, cheap, c => c.OrderId));
