#load "../shop.csx"

orders.Expect(q => q.References(o => o.OrderId, rawOrders, r => r.Id));
