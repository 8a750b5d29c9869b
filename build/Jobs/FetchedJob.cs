using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>A deployed job with its files on this machine.</summary>
/// <param name="Job">The job.</param>
/// <param name="Spec">What its spec says of where it reads and writes.</param>
/// <param name="Script">Its script's path.</param>
/// <param name="Packages">Its packages' paths.</param>
internal sealed record FetchedJob(DeployedJob Job, DeployedSpec Spec, string Script, ImmutableArray<string> Packages)
{
    public static async Task<FetchedJob> OfAsync(DeployedJob job, JobFiles files, CancellationToken cancellation)
    {
        var spec = DeployedSpec.Read(job, await File.ReadAllBytesAsync(await files.FetchAsync(job.Spec, job, cancellation), cancellation));
        if (spec.OwnCode?.Script is { } own)
        {
            // The job reads it by itself, from its bucket or from the folder that stands for it.
            await files.FetchAsync(own, job, cancellation);
        }

        return new(job, spec, await files.FetchAsync(job.Script, job, cancellation), [.. await files.FetchAsync(job.Packages, job, cancellation)]);
    }
}
