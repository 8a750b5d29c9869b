using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("DeployScripts")]
[TaskDescription("Uploads the jobs' scripts and specifications.")]
[IsDependentOn(typeof(SynthTask))]
public sealed class DeployScriptsTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => DeploymentStages.DeployScripts(context);
}
