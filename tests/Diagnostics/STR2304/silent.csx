#load "../shop.csx"

record Visit(long Id, string Url, string Referrer);

shop.Table<Visit>("public.visits", key: v => v.Id, load: FullLoad(every: Day));
