using Cake.Frosting;
using Strata.Build.Stages;

namespace Strata.Build.Tasks;

[TaskName("Validate")]
[TaskDescription("Checks the lakehouse and writes its manifest and SQL.")]
public sealed class ValidateTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => ValidateStage.Run(context);
}
