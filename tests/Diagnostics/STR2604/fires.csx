#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("shop", owner: "team@example.com");
orders.Expect(q => q.IsBetween(o => o.Amount, 0, 1000));
