#load "../shop.csx"

orders.Expect(q => q.IsIn(o => o.Status, []));
