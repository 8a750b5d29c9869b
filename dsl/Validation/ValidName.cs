using System.Text.RegularExpressions;

namespace Strata.Validation;

/// <summary>The shapes of names, as AWS and Spark accept them.</summary>
internal static partial class ValidName
{
    [GeneratedRegex("^[a-z][a-z0-9-]{0,18}[a-z0-9]$")]
    public static partial Regex Lakehouse();

    [GeneratedRegex("^[a-z][a-z0-9]{0,11}$")]
    public static partial Regex Environment();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$")]
    public static partial Regex Dataset();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,254}$")]
    public static partial Regex Column();

    [GeneratedRegex(@"^([A-Za-z_][A-Za-z0-9_$]{0,62}\.)?[A-Za-z_][A-Za-z0-9_$]{0,62}$")]
    public static partial Regex PostgresTable();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,63}$")]
    public static partial Regex PostgresDatabase();

    [GeneratedRegex("^[0-9]{12}$")]
    public static partial Regex Account();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$")]
    public static partial Regex Region();
}
