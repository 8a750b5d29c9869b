namespace Strata.Tests.Queries.Corpus;

internal static class NameCases
{
    public static Cases All { get; } = new Cases()
        .Query("reserved columns", Words.Table.Where(word => word.Case || word.From == null))
        .Query("reserved range variables",
            from @select in Words.Table
            join order in Words.Table on @select.Id equals order.Table
            where @select.Case
            group @select by new { Group = order.From, User = @select.Select } into table
            where table.Count() > 0
            select new Out<string>(table.Max(@case => @case.Table), table.Key.Group + table.Key.User))
        .Query("reserved steps",
            from limit in Words.Table.Select(values => new { values.Select, Order = values.Table + 1 }).Distinct()
            join union in Words.Table on limit.Order equals union.Id
            select new Out<string>(limit.Order, union.Select))
        .Query("letters of other alphabets",
            from größe in Words.Table
            let 氏名 = größe.名前 + größe.Größe
            where 氏名 != "klein"
            group größe by 氏名 into ö
            select new Out<string>(ö.Count(), ö.Key))
        .Query("range variables that differ in case", from w in Words.Table from W in Words.Table where w.Id < W.Id select new Out<string>(w.Id, W.Select))
        .Query("names of 200 letters",
            from averylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofavery in Words.Table
            group averylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofavery by averylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofaverylongnameofavery.AVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVery into g
            select new Out<string>(g.Key, g.Max(word => word.Select)))
        .Query("the same names on both sides of a join",
            from a in Words.Table
            join b in Words.Table on a.Id equals b.Table
            select new { Left = a, Right = b } into both
            where both.Left.Select != both.Right.Select
            group both by both.Right.Größe into g
            select new Out<string>(g.Count(), g.Max(both => both.Left.Größe)))
        .Query("names that are one in snake_case",
            Words.Table.Select(word => new { OrderId = word.Id, orderId = word.Table, Order_Id = word.Id + word.Table }).Distinct().Select(row => new Out<int>(row.OrderId, row.orderId * 100 + row.Order_Id)));
}
