#load "../shop.csx"

orders.Expect(q => q.RowCount(atLeast: 1));
