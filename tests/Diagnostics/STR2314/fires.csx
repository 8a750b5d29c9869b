#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", Script<Result>("jobs/sesions.py", reads: [rawOrders]));
var text = Cleaned("text", Script<Result>("jobs/notes.txt", reads: [rawOrders]));
var outside = Cleaned("outside", Script<Result>("../../result.py", reads: [rawOrders]));
