#load "../shop.csx"

record Visit(long Id, TimeSpan Duration);

shop.Table<Visit>("public.visits", key: v => v.Id, load: FullLoad(every: Day));
