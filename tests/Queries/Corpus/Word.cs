using Strata.Constructs.Postgres;
using Strata.Scripting;

namespace Strata.Tests.Queries.Corpus;

/// <summary>A row whose columns have names that SQL has other plans for, or no letters for.</summary>
public sealed record Word(int Id, string Select, string? From, int Table, bool Case, DateTime Timestamp, string Größe, string? 名前, int AVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVeryLongNameOfAVery);

/// <summary>A table of a name that SQL reserves.</summary>
internal static class Words
{
    private static readonly ScriptGlobals Script = new();

    public static PostgresTable<Word> Table { get; } =
        Script.Postgres("corpus", Script.Secret("corpus"), Script.Network("data")).Table<Word>("public.order", word => word.Id, Script.FullLoad(Script.Day));

    public static Word[] Rows { get; } =
    [
        new(1, "where", null, 2, true, new DateTime(2026, 3, 1), "groß", "山田", 7),
        new(2, "having", "where", 1, false, new DateTime(2026, 3, 2), "klein", null, 8),
        new(3, "`", "'", 3, true, new DateTime(2026, 3, 2), "", "佐藤", 9),
    ];
}
