namespace Strata.Tests.Support;

/// <summary>Tests that start the CDK's runtime: one process for all, so they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class CdkCollection
{
    public const string Name = "CDK";
}
