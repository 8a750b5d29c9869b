#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("shop", owner: "Anna and Ben");
