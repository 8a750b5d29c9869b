#load "../shop.csx"

record Result(long Id, string Country);

var empty = Cleaned("empty", Sql<Result>($"  -- later"));
var several = Cleaned("several", Sql<Result>($"select id, country from {rawOrders}; drop table orders"));
var insert = Cleaned("insert", Sql<Result>($"insert into t select id, country from {rawOrders}"));
var quote = Cleaned("quote", Sql<Result>($"select id, 'x as country from {rawOrders}"));
var bracket = Cleaned("bracket", Sql<Result>($"select id, upper(country as country from {rawOrders}"));
