#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", Sql<Result>($"select id, 'a;b' as country -- it's (all\nfrom {rawOrders}"));
