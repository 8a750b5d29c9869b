#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", Sql<Result>($"with recent as (select id, country from {rawOrders}) select id, country from recent"));
