using System.Collections.Immutable;
using Strata.Aws;
using Strata.Aws.Assembly;
using Strata.Build.Deployment.Artefacts;
using Strata.Build.Deployment.Progress;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Uploads what the jobs read when they run: scripts, their package and their specifications.</summary>
internal sealed class ScriptUploader(AwsTarget target, IDeploymentProgress progress)
{
    public async Task<UploadOutcome> UploadAsync(string assemblyFolder, CancellationToken cancellation = default)
    {
        try
        {
            var assembly = CloudAssembly.Load(assemblyFolder);
            using var s3 = ArtefactBucket.Client(target);
            var uploader = new ArtefactUploader(new ArtefactBucket(s3, target, assembly.Artefacts.Bucket), progress);
            return new UploadOutcome(await uploader.UploadAsync(assembly.Artefacts.Of(ArtefactStage.Script), cancellation), []);
        }
        catch (Exception failure) when (Failures.Describe(failure, target) is { } problem)
        {
            return new UploadOutcome(UploadCount.None, [problem]);
        }
    }
}

/// <summary>What was uploaded, or why nothing was.</summary>
internal sealed record UploadOutcome(UploadCount Count, ImmutableArray<Diagnostic> Problems)
{
    public int ExitCode => Problems.IsEmpty ? Build.ExitCode.Done : Build.ExitCode.Error;
}
