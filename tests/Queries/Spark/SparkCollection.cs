namespace Strata.Tests.Queries.Spark;

/// <summary>Tests that share the one Spark process.</summary>
[CollectionDefinition(Name)]
public sealed class SparkCollection : ICollectionFixture<SparkSession>
{
    public const string Name = "Spark";
}
