namespace Strata.Synthesis.Outlets;

/// <summary>The CDK's runtime greets users of an older Node.js with a banner on stderr; which Node.js runs is the build's concern.</summary>
internal static class NodeBanner
{
    private static readonly string[] variables =
    [
        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION",
        "JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION",
        "JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION",
        "JSII_SILENCE_WARNING_KNOWN_BROKEN_NODE_VERSION",
    ];

    public static void Silence()
    {
        foreach (var variable in variables)
            System.Environment.SetEnvironmentVariable(variable, "1");
    }
}
