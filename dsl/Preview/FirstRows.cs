using System.Collections.Immutable;
using System.Globalization;
using Strata.Model;

namespace Strata.Preview;

/// <summary>Rows as a person reads them; personal data is not shown.</summary>
internal static class FirstRows
{
    private const int Shown = 5;

    public static ImmutableArray<ImmutableArray<string?>> Of(ImmutableArray<object> rows, ImmutableArray<Column> columns) =>
        [.. rows.Take(Shown).Select(row => columns.Select(column => Text(column, row)).ToImmutableArray())];

    private static string? Text(Column column, object row) => column.Property.GetValue(row) switch
    {
        null => null,
        _ when column.Pii => PersonalData.Hidden,
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
