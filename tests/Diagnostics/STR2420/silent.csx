#load "../shop.csx"

record Result(long Id, decimal? Before, int All);

var result = Cleaned("result", rawOrders.PartitionBy(o => o.Country).OrderBy(o => o.OrderedAt)
    .Select((o, w) => new Result(o.Id, w.Lag(x => x.Amount), w.Count())));
