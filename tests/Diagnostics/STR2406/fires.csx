#load "../shop.csx"

record Weight(long Id, double Kilograms);
record Load(long Id, decimal Kilograms);

var weights = shop.Table<Weight>("public.weights", key: w => w.Id, load: FullLoad(every: Day));
var loads = Cleaned("loads", from w in weights select new Load(w.Id, (decimal)w.Kilograms));
