using System.Text.Json.Nodes;
using Strata.Build.Deployment;

namespace Strata.Build.Stages;

/// <summary>Manifest and account to verification results: what is deployed is asked of each service and compared with what was declared.</summary>
internal static class VerifyStage
{
    private const string Name = "Verify";

    public static async Task Run(BuildContext context)
    {
        var (paths, artifacts) = (context.Paths, context.Artifacts);
        var outcome = await new Verifier(context.Aws.Target)
            .VerifyAsync(paths.VerificationTests, artifacts.Manifest, artifacts.Assembly, artifacts.Verification);

        context.Report.Add(Name, outcome.Summary(), new JsonObject
        {
            ["passed"] = outcome.Passed,
            ["failed"] = outcome.Failed,
            ["skipped"] = outcome.Skipped,
            ["results"] = paths.Relative(artifacts.Verification),
        });
        context.Report.Tell(outcome.Problems, outcome.ExitCode);
    }
}
