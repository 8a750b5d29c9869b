#load "../shop.csx"

record Result(long Id, decimal First, int Different);

var result = Cleaned("result", rawOrders.PartitionBy(o => o.Country)
    .Select((o, w) => new Result(o.Id, w.Select(x => x.Amount).First(), w.Select(x => x.Status).Distinct().Count())));
