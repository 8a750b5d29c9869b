using System.Globalization;
using Strata.Constructs.Postgres;
using Strata.Scripting;

namespace Strata.Tests.Queries.Corpus;

/// <summary>Two tables of ordinary and of extreme rows.</summary>
internal static class Cells
{
    private static readonly ScriptGlobals Script = new();
    private static readonly PostgresSource Source = Script.Postgres("corpus", Script.Secret("corpus"), Script.Network("data"));

    public static PostgresTable<Cell> Table { get; } = Source.Table<Cell>("public.cells", cell => cell.Id, Script.FullLoad(Script.Day));

    public static PostgresTable<Cell> Others { get; } = Source.Table<Cell>("public.others", cell => cell.Id, Script.FullLoad(Script.Day));

    public static Cell[] Rows { get; } =
    [
        Row(1, "placed", "late", 3, 4, 5, 20.50m, 1.25m, 0.0000000001m, 0.5, 2.5, true, true, "2026-03-01T08:15:30.123456", "2026-03-02T00:00:00"),
        Row(2, " Placed\t", null, -7, null, -5, -20.50m, null, -0.5m, -0.25, null, false, null, "2024-02-29T23:59:59.999999", null),
        Row(3, "", "", 0, 0, 0, 0m, 0m, 0m, 0.0, 0.0, false, false, "1970-01-01T00:00:00", "1969-12-31T23:59:59.999999"),
        Row(4, "Straße ÄÖ", "İstanbul", int.MaxValue, int.MinValue, long.MaxValue, 99999999999999.9999m, 0.0001m, 999999999999999999.9999999999m, double.NaN, double.NaN, true, false, "9999-12-31T23:59:59.999999", "0001-01-01T00:00:00"),
        Row(5, "👍🏽 ok 👍", "\u00a0x\u2003", int.MinValue, int.MaxValue, long.MinValue, -99999999999999.9999m, -0.0001m, -999999999999999999.9999999999m, double.PositiveInfinity, double.NegativeInfinity, true, null, "0001-01-01T00:00:00", "2026-03-01T08:15:30.123456"),
        Row(6, "it's \\ ${x} %_ \n", "placed", 1, 1, 1, 0.5m, 2.5m, 1.5m, -0.0, 1e300, false, true, "1582-10-10T12:00:00", "2026-03-01T08:15:30.123456"),
        Row(7, "placed", "Late", 3, null, 5, 20.5m, 1.5m, 2.5m, 0.1, 1e-300, true, true, "2026-03-01T08:15:31", null),
        Row(8, "\ud800\udc00 ΑΣ ΣΑΣ ǅ", "ﬁ ŉ", 10, 2, 100, 100m, 3m, 3m, 1e15, -1e15, false, false, "2000-12-31T00:00:00.000001", "2001-01-01T00:00:00"),
    ];

    public static Cell[] OtherRows { get; } = [.. Rows.Where(row => row.Id % 2 == 1).Select(row => row with { Id = row.Id + 1, Note = row.Id == 3 ? null : row.Note })];

    private static Cell Row(
        int id, string text, string? note, int count, int? maybeCount, long big, decimal price, decimal? discount, decimal fine, double ratio, double? maybeRatio,
        bool flag, bool? maybeFlag, string at, string? until)
    {
        var instant = Instant(at);
        var other = until is null ? (DateTime?)null : Instant(until);

        return new Cell(
            id, text, note, count, maybeCount, big, price, discount, fine, ratio, maybeRatio, flag, maybeFlag, instant, other,
            DateOnly.FromDateTime(instant), other is { } day ? DateOnly.FromDateTime(day) : null, new Guid(id, 2, 3, [4, 5, 6, 7, 8, 9, 10, 255]));
    }

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
