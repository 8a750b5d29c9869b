#load "../shop.csx"

record Price(long Id, [property: Decimal(18, 2)] decimal Net, [property: Decimal(7, 6)] decimal Rate);

shop.Table<Price>("public.prices", key: p => p.Id, load: FullLoad(every: Day));
