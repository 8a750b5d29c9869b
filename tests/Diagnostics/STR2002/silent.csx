#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("the-shop", owner: "team@example.com");
