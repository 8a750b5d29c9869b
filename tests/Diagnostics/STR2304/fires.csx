#load "../shop.csx"

record Visit(long Id, string URL, string Url);

shop.Table<Visit>("public.visits", key: v => v.Id, load: FullLoad(every: Day));
