using Cake.Frosting;
using Strata.Build.Testing;

namespace Strata.Build.Tasks;

[TaskName("Format")]
[TaskDescription("Checks the format of the code; --fix applies it.")]
public sealed class FormatTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => CodeFormat.Run(context);
}
