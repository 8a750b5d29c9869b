#load "../shop.csx"

record State(string? Status, decimal Amount);

var states = Cleaned("states", from o in rawOrders select new State(o.Status, o.Amount)).Key(s => s.Status);
