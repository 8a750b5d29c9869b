using Strata.Constructs.Postgres;
using Strata.Model;
using Strata.Scripting;

namespace Strata.Tests.Queries.Corpus;

/// <summary>A text as a source delivers it.</summary>
public sealed record Dirty(int Id, string? Text, [property: Pii] string Name);

/// <summary>A row with amounts of few digits.</summary>
public sealed record Paid(int Id, [property: Decimal(6, 2)] decimal Price, [property: Decimal(4, 4)] decimal? Share, [property: Decimal(5, 0)] decimal? Count);

/// <summary>A table of texts that are values, that nearly are, and that are not.</summary>
internal static class Dirt
{
    private static readonly ScriptGlobals Script = new();

    private static readonly string?[] Texts =
    [
        null, "", " ", " 1", "1 ", "1\n", "1\r\n", "\u00a01", "1", "+1", "-1", "--1", "+-1", "1-", "1.", ".5", "0.5", "-0.5", "-0", "0", "007", "-0000000000000000000000000000000000001",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "1e5", "1E5", "0x10", "1L", "1d", "1f", "١٢", "１２", "1_000", "1,000", "1,5", "1.000,5", "$1", "\\1", "'1'", "NULL", "NaN", "Infinity", "-",
        "12.34", "12.345", "12.34500000", "1234.56", "9999.99", "10000", "99999", "100000", "0.9999", "0.99995", "0.0000", "00.5", "12.34000000000000000000000000000000000000",
        "99999999999999.9999", "100000000000000", "123456789012345678.1234567890", "1234567890123456789", "0.00000000001",
        "true", "TRUE", "False", "t", "F", "Yes", "yeſ", "no", "N", "on", "off", "truе",
        "2026-03-01", "2026-02-29", "2024-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "-001-01-01", "2026-3-1", "1582-10-10", "2026-03-01T", " 2026-03-01", "2026-03-01\n",
        "01.03.2026", "31.04.2026", "29.02.2023", "29.02.2024", "01.03.26", "01-03-2026", "01x03x2026", "٠١.٠٣.2026",
        "2026-03-01T08:15:00Z", "2026-03-01T24:00:00Z", "2026-03-01T23:59:60Z", "2026-03-01T23:59:59Z", "2026-03-01T08:15:00+01:00", "20260301 0815", "20260301 2460", "today", "epoch", "now",
    ];

    public static PostgresTable<Dirty> Table { get; } = Script.Postgres("corpus", Script.Secret("corpus"), Script.Network("data"))
        .Table<Dirty>("public.dirt", dirty => dirty.Id, Script.FullLoad(Script.Day));

    public static Dirty[] Rows { get; } = [.. Texts.Select((text, index) => new Dirty(index, text, text ?? "nobody"))];
}
