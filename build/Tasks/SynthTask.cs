using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Synth")]
[TaskDescription("Compiles the manifest to a CDK cloud assembly and checks its policies.")]
[IsDependentOn(typeof(ValidateTask))]
public sealed class SynthTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => SynthStage.Run(context);
}
