#load "../shop.csx"

orders.Expect("CustomSql \"select order_id from primary where amount < 0\"");
