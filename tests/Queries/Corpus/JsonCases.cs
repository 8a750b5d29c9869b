using Strata.Queries;

namespace Strata.Tests.Queries.Corpus;

/// <summary>Each read of JSON on each text of <see cref="Payloads"/>.</summary>
internal static class JsonCases
{
    public static Cases All { get; } = new Cases()
        .Query("JSON texts", from p in Payloads.Table select new Out<string>(p.Id, Sql.JsonText(p.Json, "a")))
        .Query("JSON texts inside", from p in Payloads.Table select new Out<string>(p.Id, Sql.JsonText(p.Json, "a.b")))
        .Query("JSON numbers", from p in Payloads.Table select new Out<long?>(p.Id, Sql.JsonLong(p.Json, "a")))
        .Query("JSON numbers inside", from p in Payloads.Table select new Out<long?>(p.Id, Sql.JsonLong(p.Json, "a.b")))
        .Query("JSON truths", from p in Payloads.Table select new Out<bool?>(p.Id, Sql.JsonBool(p.Json, "a")))
        .Query("JSON truths inside", from p in Payloads.Table select new Out<bool?>(p.Id, Sql.JsonBool(p.Json, "a.b")))
        .Query("JSON by names that SQL reserves", from p in Payloads.Table select new Out<long?>(p.Id, Sql.JsonLong(p.Json, "_mistake") ?? Sql.JsonLong(p.Json, "select.from")))
        .Query("JSON in a condition", from p in Payloads.Table where Sql.JsonText(p.Json, "a") == "x" || Sql.JsonBool(p.Json, "a.b") == true select new Out<int>(p.Id, 0));
}
