using System.Collections.Immutable;
using System.Globalization;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>Rows as sorted lines, spelled the same whether PostgreSQL, Delta or the in-process engine gave the values.</summary>
internal static class RowText
{
    public static ImmutableArray<string> Lines(IEnumerable<IEnumerable<object?>> rows) =>
        [.. rows.Select(row => string.Join(" | ", row.Select(Spell))).Order(StringComparer.Ordinal)];

    private static string Spell(object? value) => value switch
    {
        null => "null",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => $"'{text}'",
        Guid reference => $"'{reference}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
