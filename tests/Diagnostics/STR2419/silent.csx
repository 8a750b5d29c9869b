#load "../shop.csx"

record Result(long Id, int Large, int Place);

var result = Cleaned("result", rawOrders.PartitionBy(o => o.Country).OrderByDescending(o => o.Amount)
    .Select((o, w) => new Result(o.Id, w.Count(x => x.Amount > 100), w.Rank())));
