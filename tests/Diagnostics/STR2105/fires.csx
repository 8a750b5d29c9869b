#load "../shop.csx"

shop.Table<RawOrder>("shop.public.returns", key: o => o.Id, load: FullLoad(every: Day));
shop.Table<RawOrder>("public.order%", key: o => o.Id, load: FullLoad(every: Day));
