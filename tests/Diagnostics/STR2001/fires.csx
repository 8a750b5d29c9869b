#load "../shop.csx"

Lakehouse("again", owner: "team@example.com");
