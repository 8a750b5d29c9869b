#load "../shop.csx"

orders.Expect(q => q.CustomSql("select count(*) from primary where amount < 0", equals: 0));
