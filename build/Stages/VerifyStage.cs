using System.Text.Json.Nodes;
using Strata.Build.Deployment;
using Strata.Build.Jobs;

namespace Strata.Build.Stages;

/// <summary>
/// Manifest and account to verification results: what is deployed is asked of each service and compared with what was declared; with
/// <c>--data</c>, what its jobs publish too.
/// </summary>
internal static class VerifyStage
{
    private const string Name = "Verify";

    public static async Task Run(BuildContext context)
    {
        // A local AWS is new and empty unless it was kept.
        if (context.ComparesData && !context.Aws.Target.IsAws)
        {
            await DeploymentStages.BringUpToDate(context);
        }

        var (paths, artifacts) = (context.Paths, context.Artifacts);
        var outcome = await new Verifier(context.Aws.Target)
            .VerifyAsync(paths.VerificationTests, artifacts.Manifest, artifacts.Assembly, artifacts.Verification);
        var data = context.ComparesData && outcome.ExitCode == ExitCode.Done ? await DataStage.Check(context) : null;

        context.Report.Add(Name, outcome.Summary() + (data is null ? "" : $"; {data.Summary}"), new JsonObject
        {
            ["passed"] = outcome.Passed,
            ["failed"] = outcome.Failed,
            ["skipped"] = outcome.Skipped,
            ["results"] = paths.Relative(artifacts.Verification),
            ["data"] = data?.Details,
        });
        context.Report.Tell(outcome.Problems, outcome.ExitCode);
        context.Report.Tell(data?.Problems ?? [], data?.ExitCode ?? ExitCode.Done);
    }
}
