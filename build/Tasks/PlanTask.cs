using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Plan")]
[TaskDescription("Asks CloudFormation what a deployment would change; changes nothing.")]
[IsDependentOn(typeof(SynthTask))]
public sealed class PlanTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => DeploymentStages.Plan(context);
}
