#load "../shop.csx"

orders.Expect("Completeness \"amuont\" > 0.9");
