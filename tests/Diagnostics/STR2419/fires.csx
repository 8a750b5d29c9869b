#load "../shop.csx"

record Result(long Id, int Larger);

var result = Cleaned("result", rawOrders.PartitionBy(o => o.Country).Select((o, w) => new Result(o.Id, w.Count(x => x.Amount > o.Amount))));
