using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>Where the data of a run lies: the S3 of the local AWS, or a folder that stands for it.</summary>
internal interface IObjectStore
{
    /// <summary>The names of the objects below a folder, without the folder's own path.</summary>
    Task<ImmutableArray<string>> ListAsync(S3Place folder, CancellationToken cancellation);

    /// <summary>The object's bytes; null when there is none.</summary>
    Task<byte[]?> ReadAsync(S3Place place, CancellationToken cancellation);

    Task WriteAsync(S3Place place, byte[] content, CancellationToken cancellation);
}
