#load "../shop.csx"

record Reminder(long Id, long? OrderId);

var reminders = Cleaned("reminders", from o in rawOrders select new Reminder(o.Id, o.Id))
    .Expect(q => q.References(r => r.OrderId, orders, o => o.OrderId));
