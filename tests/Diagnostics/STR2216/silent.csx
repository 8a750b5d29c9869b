#load "../shop.csx"

orders.Expect("CustomSql \"select count(*) from primary where amount < 0\" = 0");
