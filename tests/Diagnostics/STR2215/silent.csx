#load "../shop.csx"

orders.Expect("Uniqueness \"order_id\" = 1.0");
