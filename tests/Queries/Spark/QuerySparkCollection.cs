namespace Strata.Tests.Queries.Spark;

/// <summary>Tests of queries share a Spark process beside the one that runs jobs, so that neither waits for the other.</summary>
[CollectionDefinition(Name)]
public sealed class QuerySparkCollection : ICollectionFixture<SparkSession>
{
    public const string Name = "Queries on Spark";
}
