using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Strata.Tests.Support.SharedEnginesFirst", "Strata.Tests")]

namespace Strata.Tests.Support;

/// <summary>Starts the collections whose tests share an engine before all other classes: they take longest, and mostly wait for it.</summary>
public sealed class SharedEnginesFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.CollectionDefinition is null);
}
