#load "../shop.csx"

record Price(long Id, [property: Decimal(18, 2)] decimal Net);

shop.Table<Price>("public.prices", key: p => p.Id, load: FullLoad(every: Day));
