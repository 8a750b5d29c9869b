#load "../shop.csx"

record Price(long Id, [property: Decimal(40, 2)] decimal Net, [property: Decimal(4, 6)] decimal Rate);

shop.Table<Price>("public.prices", key: p => p.Id, load: FullLoad(every: Day));
