using Strata.Tests.Sources;

namespace Strata.Tests.Queries.Spark;

/// <summary>Tests of jobs, which share a Spark process and the one PostgreSQL server, each started by the first test that needs it.</summary>
[CollectionDefinition(Name)]
public sealed class SparkCollection : ICollectionFixture<SparkSession>, ICollectionFixture<PostgresServer>
{
    public const string Name = "Spark";
}
