using System.Text.RegularExpressions;
using Strata.Constructs.Postgres;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Validation;

namespace Strata.Constructs.Environments.Rules;

internal sealed partial class SchedulesAreAwsCron() : Rule(new(
    Id: "STR2806",
    Severity: Severity.Error,
    Title: "Schedules are AWS cron expressions",
    Message: "Schedule '{0}' is not an AWS cron expression. Give six fields, minutes to year, with '?' in exactly one of day of month and day of week.",
    Why: "EventBridge Scheduler and Glue refuse other forms, but only at deployment."))
{
    public override IEnumerable<Diagnostic> Check(LakehouseModel lakehouse) =>
        from schedule in lakehouse.Lakehouses.Select(declared => (declared.Refresh, declared.DeclaredAt))
            .Concat(lakehouse.SourceTables.OfType<IPostgresTable>().Zip(lakehouse.SourceTables, (table, dataset) => (table.Load.Every, dataset.DeclaredAt)))
        let cron = schedule.Item1.Cron
        where !IsAwsCron(cron)
        select Report(schedule.DeclaredAt, $"\"{cron}\"", cron);

    private static bool IsAwsCron(string cron) =>
        cron.Split(' ') is [var minute, var hour, var dayOfMonth, var month, var dayOfWeek, var year]
        && new[] { minute, hour, dayOfMonth, month, dayOfWeek, year }.All(field => Field().IsMatch(field))
        && (dayOfMonth == "?") != (dayOfWeek == "?")
        && !new[] { minute, hour, month, year }.Contains("?");

    [GeneratedRegex(@"^(\?|[A-Z0-9*/,#L\-W]+)$")]
    private static partial Regex Field();
}
