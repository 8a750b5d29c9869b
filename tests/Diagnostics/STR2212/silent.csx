#load "../shop.csx"

orders.Expect("Completeness \"amount\" > 0.9");
