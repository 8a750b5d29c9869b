#load "../shop.csx"

shop.Table<RawOrder>("public.returns", key: o => o.Id, load: FullLoad(every: Schedule.Expression("0 4 ? * MON-FRI *")));
