#load "../shop.csx"

record Result
{
    public long Id { get; init; }
}

var result = Cleaned("result", from o in rawOrders select new Result { Id = o.Id });
