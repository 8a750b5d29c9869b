#load "../shop.csx"

var crm = Postgres("crm", secret: Secret("crm/postgres"), network: Network("data"));
