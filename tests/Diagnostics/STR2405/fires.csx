#load "../shop.csx"

record Rate(long Id, [property: Decimal(38, 18)] decimal Factor);
record Price(long Id, [property: Decimal(38, 18)] decimal Squared);

var rates = shop.Table<Rate>("public.rates", key: r => r.Id, load: FullLoad(every: Day));
var prices = Cleaned("prices", from r in rates select new Price(r.Id, r.Factor * r.Factor));
