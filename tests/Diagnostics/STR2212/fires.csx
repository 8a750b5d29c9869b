#load "../shop.csx"

orders.Expect("Completeness \"amount\" >");
