#load "../shop.csx"

record Result(long Id, int Orders);

var result = Cleaned("result", rawOrders.GroupBy(o => o.Id).Select(g => new Result(g.Key, g.Count())).Distinct());
