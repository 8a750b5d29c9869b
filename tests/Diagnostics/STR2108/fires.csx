#load "../shop.csx"

var crm = Postgres("crm", secret: Secret("crm/postgres"), network: Network("data"), database: "crm;production");
crm.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
