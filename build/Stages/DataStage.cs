using Strata.Build.Jobs;

namespace Strata.Build.Stages;

/// <summary>The deployed jobs, run and held to what they publish: on the samples here, on what sources delivered in AWS.</summary>
internal static class DataStage
{
    public static Task<DataOutcome> Check(BuildContext context) => context.Aws.Target.IsAws ? CheckInAws(context) : CheckHere(context);

    private static async Task<DataOutcome> CheckHere(BuildContext context)
    {
        var request = RunStage.Request(context) with { ComparesTables = true };
        var run = await RunStage.RunJobs(context, request);
        if (!run.Problems.IsEmpty)
        {
            return new(JobText.Summary(run), RunStage.Details(run), run.Problems, run.ExitCode);
        }

        var comparison = new TableComparison(request.Lakehouse, request.Root);
        var differences = comparison.Compare(run.Tables);
        var summary = $"{comparison.Compared} of {run.Tables.Count} tables and {Count(comparison.Quarantines, "quarantine")} compared, {Count(differences.Length, "difference")}";
        return new(summary, RunStage.Details(run), differences, differences.IsEmpty ? ExitCode.Done : ExitCode.CheckFailed);
    }

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    private static Task<DataOutcome> CheckInAws(BuildContext context) =>
        DeploymentStages.Watch(context, progress => new AwsDataCheck(context.Aws.Target, context.Lakehouse.Manifest(), progress).CheckAsync());
}
