#load "../shop.csx"

record Result(long Id, string Country);

var result = Cleaned("result", Script<Result>("jobs/sessions.py", reads: [rawOrders]));
