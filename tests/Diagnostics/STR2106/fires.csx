#load "../shop.csx"

record Return(long Id, [property: Column("reason `given`")] string Reason);

shop.Table<Return>("public.returns", key: r => r.Id, load: FullLoad(every: Day));
