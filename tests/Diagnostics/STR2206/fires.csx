#load "../shop.csx"

orders.Expect(q => q.IsBetween(o => o.Status, "a", "z"));
