Lakehouse("shop", owner: "team@example.com");
