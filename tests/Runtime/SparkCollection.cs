namespace Strata.Tests.Runtime;

/// <summary>One Spark at a time: each takes two cores and a gigabyte.</summary>
[CollectionDefinition(Name)]
public sealed class SparkCollection
{
    public const string Name = "Spark";
}
