#load "../shop.csx"

class Place
{
    public string Country { get; init; } = "";
}

record Result(string Country, decimal Amount);

var result = Cleaned("result", rawOrders.GroupBy(o => new Place { Country = o.Country }).Select(g => new Result(g.Key.Country, g.Sum(o => o.Amount))));
