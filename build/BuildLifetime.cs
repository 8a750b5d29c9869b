using Cake.Core;
using Cake.Frosting;
using Strata.Build.Reporting;

namespace Strata.Build;

/// <summary>Both ends of a run: what was started is stopped, and what went wrong is kept for the report.</summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        if (info.TasksToExecute.Any(task => RunReport.IsStage(task.Name)))
        {
            context.Owns(RunLock.Take(context.Artifacts.Lock, context.Environment.Name));
            context.Log.WriteTo(context.Artifacts.BuildLog);
            if (context.RunsJobs && context.Aws.IsLocal)
            {
                // What is missing is told before the deployment that the jobs would follow.
                _ = context.Spark.Value;
            }
        }
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        if (info.ThrownException is { } failure)
        {
            context.Report.Fail(failure);
        }

        context.Dispose();
    }
}
