#load "../shop.csx"

shop.Table<RawOrder>("public.returns", key: o => o.Id, load: FullLoad(every: Day));
shop.Table<RawOrder>("customers", key: o => o.Id, load: FullLoad(every: Day));
