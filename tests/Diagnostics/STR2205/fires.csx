#load "../shop.csx"

orders.Expect(q => q.Matches(o => o.Status, "[a-z"));
