#load "../shop.csx"

var crm = Postgres("crm", secret: Secret("crm/postgres"), network: Network("date"));
crm.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
