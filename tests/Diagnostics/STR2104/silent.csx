#load "../shop.csx"

record Return(long Id, long OrderId);

var returns = shop.Table<Return>("public.returns", key: r => r.Id, load: FullLoadThenChanges(every: Hour));
