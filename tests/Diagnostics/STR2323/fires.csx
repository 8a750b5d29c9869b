#load "../lakehouse.csx"
#load "../environment.csx"

record RawItem(long Id, string Name, DateTime? DeletedAt);
record Item(long Id, string Name);

var shop = Postgres("shop", secret: Secret("shop/postgres"), network: Network("data"));
var rawItems = shop.Table<RawItem>("public.items", key: i => i.Id, load: FullLoad(every: Day)).KeepDeleted(i => i.DeletedAt);
var items = Cleaned("items", from i in rawItems where i.DeletedAt == null select new Item(i.Id, i.Name)).Key(i => i.Id);
