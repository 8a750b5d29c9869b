#load "../shop.csx"

orders.Expect(q => q.CustomSql("select count(*) from orders where amount < 0", equals: 0));
