#load "../shop.csx"

record Wide(long C1, long C2, long C3, long C4, long C5, long C6, long C7, long C8, long C9, long C10, long C11, long C12, long C13, long C14, long C15, long C16, long C17, long C18, long C19, long C20, long C21, long C22, long C23, long C24, long C25, long C26, long C27, long C28, long C29, long C30, long C31, long C32, DateOnly Day, bool Big);

var wide = Cleaned("wide", from o in rawOrders select new Wide(o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, o.Id, DateOnly.FromDateTime(o.OrderedAt), o.Amount > 100)).ClusteredBy(w => new { w.Day, w.Big });
