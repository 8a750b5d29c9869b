using Cake.Frosting;
using Strata.Build.LocalAws;

namespace Strata.Build.Tasks;

[TaskName("Clean")]
[TaskDescription("Ends the local AWS and removes artifacts/.")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Cleaning.Run(context);
}
