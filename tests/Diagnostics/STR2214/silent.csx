#load "../shop.csx"

orders.Expect("Mean \"amount\" > 0");
