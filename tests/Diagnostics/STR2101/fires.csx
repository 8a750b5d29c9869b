#load "../shop.csx"

var again = Postgres("shop", secret: Secret("crm/postgres"), network: Network("data"));
again.Table<RawOrder>("public.returns", key: o => o.Id, load: FullLoad(every: Day));
