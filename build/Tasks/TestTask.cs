using Cake.Frosting;
using Strata.Build.Testing;

namespace Strata.Build.Tasks;

[TaskName("Test")]
[TaskDescription("Runs every test and ends with the line that counts them.")]
public sealed class TestTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => new TestRun(context.Paths, context.Output, context.Tests).Run();
}
