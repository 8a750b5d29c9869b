#load "../shop.csx"

var crm = Postgres("crm", secret: Secret("arn:aws:secretsmanager:eu-west-1:111122223333:secret:crm"), network: Network("data"));
crm.Table<RawOrder>("public.orders", key: o => o.Id, load: FullLoad(every: Day));
