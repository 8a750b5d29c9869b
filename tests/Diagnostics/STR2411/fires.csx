#load "../shop.csx"

record Result(long Id)
{
    public string Note { get; init; } = "";
}

var result = Cleaned("result", from o in rawOrders select new Result(o.Id));
