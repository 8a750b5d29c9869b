#load "../shop.csx"

while (true) { }
