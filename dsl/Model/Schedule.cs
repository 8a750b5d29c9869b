using System.Globalization;
using Strata.Diagnostics;

namespace Strata.Model;

/// <summary>
/// When something runs, in UTC. Maps to an
/// <see href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">EventBridge Scheduler</see> or Glue trigger schedule.
/// </summary>
public sealed record Schedule
{
    private Schedule(string cron) => Cron = cron;

    /// <summary>Every full hour.</summary>
    public static Schedule Hour { get; } = new("0 * * * ? *");

    /// <summary>Every day at 02:00.</summary>
    public static Schedule Day { get; } = new("0 2 * * ? *");

    /// <summary>Every Sunday at 01:00.</summary>
    public static Schedule Week { get; } = new("0 1 ? * SUN *");

    /// <summary>The six AWS cron fields: minutes, hours, day of month, month, day of week, year.</summary>
    public string Cron { get; }

    /// <summary>Every day at a time of day.</summary>
    /// <param name="time">UTC, <c>HH:mm</c>, from 00:00 to 23:59.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="StrataScriptException">The text is not a time of day.</exception>
    public static Schedule DailyAt(string time) =>
        TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new($"{at.Minute} {at.Hour} * * ? *")
            : throw new StrataScriptException($"Schedule '{time}' is not a time of day. Write it as HH:mm, from 00:00 to 23:59.");

    /// <summary>An AWS cron expression.</summary>
    /// <param name="expression">Six fields, one of the two day fields <c>?</c>: <c>"30 4 ? * MON-FRI *"</c>.</param>
    /// <returns>The schedule; STR2020 reports an expression AWS would refuse.</returns>
    public static Schedule Expression(string expression) => new(expression);
}
