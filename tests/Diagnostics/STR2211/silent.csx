#load "../shop.csx"

orders.Expect(q => q.CustomSql("select count(*) from primary where status = ''", equals: 0));
