#load "../environment.csx"

Lakehouse("shop", owner: "team@example.com");
