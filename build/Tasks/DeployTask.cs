using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Deploy")]
[TaskDescription("Deploys the stacks by change sets, in the order of their dependencies.")]
[IsDependentOn(typeof(SynthTask))]
public sealed class DeployTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => DeploymentStages.Deploy(context);
}
