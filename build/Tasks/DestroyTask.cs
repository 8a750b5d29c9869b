using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Destroy")]
[TaskDescription("Deletes the environment's stacks; what holds data is kept and listed.")]
[IsDependentOn(typeof(SynthTask))]
public sealed class DestroyTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => DeploymentStages.Destroy(context);
}
