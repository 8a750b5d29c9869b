#load "../shop.csx"

orders.Expect("Mean \"status\" > 0");
