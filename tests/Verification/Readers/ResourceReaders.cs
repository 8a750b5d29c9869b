using System.Collections.Immutable;

namespace Strata.Verification.Readers;

/// <summary>Every reader. A type without one fails the verification of its resources.</summary>
internal static class ResourceReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        .. DatabaseMigrationReaders.All,
        .. EventReaders.All,
        .. GlueReaders.All,
        .. IamReaders.All,
        .. KmsReaders.All,
        .. LambdaReaders.All,
        .. LogReaders.All,
        .. S3Readers.All,
        .. SchedulerReaders.All,
        .. SnsReaders.All,
        .. SqsReaders.All,
    ];

    public static ResourceReader? For(string type) => All.FirstOrDefault(reader => reader.Type == type);
}
