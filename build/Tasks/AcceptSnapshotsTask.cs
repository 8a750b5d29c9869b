using Cake.Frosting;
using Strata.Build.Testing;

namespace Strata.Build.Tasks;

[TaskName("AcceptSnapshots")]
[TaskDescription("Makes the received snapshots the verified ones and removes those no test uses.")]
public sealed class AcceptSnapshotsTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Output.Lines(Snapshots.Accept(context.Paths));
}
