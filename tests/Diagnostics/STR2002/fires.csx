#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("The_Shop", owner: "team@example.com");
