#load "../shop.csx"

orders.Expect("ReferentialIntegrity \"order_id\" \"customers.id\" = 1.0");
