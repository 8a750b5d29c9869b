namespace Strata.Tests.Build.Deployment;

[CollectionDefinition(Name)]
public sealed class LocalAwsCollection : ICollectionFixture<LocalAws>
{
    public const string Name = "The local AWS";
}
