#load "../shop.csx"

orders.Expect(q => q.IsBetween(o => o.Amount, 100, 0));
