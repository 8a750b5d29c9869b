#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("shop", owner: "team@example.com");
shop.Table<RawOrder>("public.returns", key: o => o.Id, load: FullLoad(every: Day));
