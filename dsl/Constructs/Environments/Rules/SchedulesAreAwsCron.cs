using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed class SchedulesAreAwsCron() : Rule(new(
    Id: "STR2806",
    Severity: Severity.Error,
    Title: "Schedules are AWS cron expressions",
    Message: "Schedule '{0}' is not an AWS cron expression. Give six fields within their ranges, minutes to year, with '?' in exactly one of day of month and day of week.",
    Why: "EventBridge Scheduler and Glue refuse other forms, but only at deployment."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from schedule in lakehouse.Lakehouses.Select(declared => (declared.Refresh.Cron, declared.DeclaredAt))
            .Concat(lakehouse.PostgresTables.Select(table => (table.Load.Every.Cron, table.DeclaredAt)))
        where !AwsCron.IsValid(schedule.Cron)
        select Report(schedule.DeclaredAt, $"\"{schedule.Cron}\"", schedule.Cron);
}
