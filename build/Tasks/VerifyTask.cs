using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Verify")]
[TaskDescription("Compares what is deployed with what was declared, through each service's own API.")]
[IsDependentOn(typeof(SynthTask))]
public sealed class VerifyTask : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => VerifyStage.Run(context);
}
