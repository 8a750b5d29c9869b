using System.Collections.Immutable;

namespace Strata.Queries;

/// <summary>
/// The session settings under which Spark gives a query its C# meaning. Every job and every test sets exactly these.
/// </summary>
internal static class SparkSettings
{
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        // Overflow, division by zero and a conversion that fails are errors, as in checked C#; not nulls.
        ["spark.sql.ansi.enabled"] = "true",
        // Decimal results keep every digit or fail; the default drops digits without a word.
        ["spark.sql.decimalOperations.allowPrecisionLoss"] = "false",
        // A text such as '${x}' is a text.
        ["spark.sql.variable.substitute"] = "false",
        // DateTime is an instant in UTC.
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.timestampType"] = "TIMESTAMP_LTZ",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
