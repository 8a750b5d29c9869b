#load "../shop.csx"

record Result
{
    public Result(long number) => Id = number;

    public long Id { get; init; }
}

var result = Cleaned("result", from o in rawOrders select new Result(o.Id) { Id = o.Id });
