using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Run")]
[TaskDescription("Runs the deployed jobs on this machine's Spark, on the samples or on what lies there.")]
[IsDependentOn(typeof(DeployTask))]
[IsDependentOn(typeof(DeployScriptsTask))]
public sealed class RunTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => RunStage.Run(context);
}
