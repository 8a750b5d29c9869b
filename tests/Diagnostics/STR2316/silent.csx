#load "../environment.csx"
#load "../datasets.csx"

Lakehouse("shop", owner: "team@example.com");

record Result(long Id, string Country);

var result = Cleaned("result", Sql<Result>($"select id, country from {rawOrders}"));
var norwegian = Curated("norwegian", from r in result where r.Country == "NO" select r);
