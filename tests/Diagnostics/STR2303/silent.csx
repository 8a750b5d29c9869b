#load "../shop.csx"

record Visit(long Id, int DurationSeconds);

shop.Table<Visit>("public.visits", key: v => v.Id, load: FullLoad(every: Day));
