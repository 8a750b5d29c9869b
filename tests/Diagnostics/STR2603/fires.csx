#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("shop", owner: "team@example.com");
