namespace Strata.Synthesis.Outlets;

/// <summary>The CDK's runtime greets users of an ageing Node.js with a banner on stderr. Which Node.js is used is checked by the build, once.</summary>
internal static class NodeBanner
{
    private const string Prefix = "JSII_SILENCE_WARNING_";

    /// <summary>Releases from the oldest that the build accepts to those that will be out of support when this version of the CDK is.</summary>
    private static readonly IEnumerable<int> releases = Enumerable.Range(20, 20);

    public static void Silence()
    {
        System.Environment.SetEnvironmentVariable($"{Prefix}END_OF_LIFE_NODE_VERSION", string.Join(',', releases));
        System.Environment.SetEnvironmentVariable($"{Prefix}DEPRECATED_NODE_VERSION", "1");
        System.Environment.SetEnvironmentVariable($"{Prefix}UNTESTED_NODE_VERSION", "1");
    }
}
