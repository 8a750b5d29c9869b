#load "../shop.csx"

record Result(long Id, string Text);

static class Words
{
    public static string Normalised(string text) => text.Trim();
}

var result = Cleaned("result", from o in rawOrders select new Result(o.Id, Words.Normalised(o.Country)));
