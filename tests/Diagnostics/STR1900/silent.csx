#load "../shop.csx"

var many = rawOrders;
