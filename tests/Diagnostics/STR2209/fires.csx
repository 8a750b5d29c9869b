#load "../shop.csx"

orders.Expect(q => q.HasLength(o => o.Status, -1, 20));
