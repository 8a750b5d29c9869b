using System.Globalization;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>Numbers that whoever runs the tests may set by environment variables.</summary>
internal static class TestNumber
{
    public const string SeedVariable = "STRATA_SEED";

    /// <summary>Repeats a random test.</summary>
    public static ulong? Seed => Of(SeedVariable);

    /// <summary>How many random mixes are played.</summary>
    public static ulong? Mixes => Of("STRATA_MIXES");

    /// <summary>How many times a job is killed.</summary>
    public static ulong? Kills => Of("STRATA_KILLS");

    private static ulong? Of(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
