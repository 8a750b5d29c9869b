using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Preview")]
[TaskDescription("Runs every query and rule on the sample rows, in process.")]
[IsDependentOn(typeof(ValidateTask))]
public sealed class PreviewTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => PreviewStage.Run(context);
}
