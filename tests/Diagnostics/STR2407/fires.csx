#load "../shop.csx"

record Reminder(long Id, DateTime At);

var reminders = Cleaned("reminders", from o in rawOrders select new Reminder(o.Id, o.OrderedAt.AddHours(1.5)));
