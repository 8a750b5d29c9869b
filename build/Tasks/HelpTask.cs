using Cake.Frosting;
using Strata.Build.CommandLine;

namespace Strata.Build.Tasks;

[TaskName("Help")]
[TaskDescription("Lists targets, options and examples.")]
public sealed class HelpTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => HelpText.Write(context.Output.Text);
}
