using System.Collections.Immutable;
using Strata.Queries.SparkSql;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>Dates, and instants in UTC with microseconds. A day is 24 hours; months and years end on the last day there is.</summary>
internal static class DateMembers
{
    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((DateTime t) => t.Year, "year({0})"),
        Map((DateTime t) => t.Month, "month({0})"),
        Map((DateTime t) => t.Day, "day({0})"),
        Map((DateTime t) => t.Hour, "hour({0})"),
        Map((DateTime t) => t.Minute, "minute({0})"),
        Map((DateTime t) => t.Second, "second({0})"),
        Map((DateTime t) => t.DayOfYear, "dayofyear({0})"),
        Map((DateTime t) => t.DayOfWeek, "dayofweek({0}) - 1") with { Precedence = Precedence.Additive },
        Map((DateTime t) => t.Date, "date_trunc('DAY', {0})"),
        Map((DateTime t, double n) => t.AddDays(n), "timestampadd(DAY, {1}, {0})") with { CanFail = true, WholeNumbers = true },
        Map((DateTime t, double n) => t.AddHours(n), "timestampadd(HOUR, {1}, {0})") with { CanFail = true, WholeNumbers = true },
        Map((DateTime t, double n) => t.AddMinutes(n), "timestampadd(MINUTE, {1}, {0})") with { CanFail = true, WholeNumbers = true, LongSql = "timestamp_micros(unix_micros({0}) + {1:operand} * 60000000L)" },
        Map((DateTime t, double n) => t.AddSeconds(n), "timestampadd(SECOND, {1}, {0})") with { CanFail = true, WholeNumbers = true, LongSql = "timestamp_micros(unix_micros({0}) + {1:operand} * 1000000L)" },
        Map((DateTime t, int n) => t.AddMonths(n), "timestampadd(MONTH, {1}, {0})") with { CanFail = true },
        Map((DateTime t, int n) => t.AddYears(n), "timestampadd(YEAR, {1}, {0})") with { CanFail = true },
        Map((DateOnly d) => d.Year, "year({0})"),
        Map((DateOnly d) => d.Month, "month({0})"),
        Map((DateOnly d) => d.Day, "day({0})"),
        Map((DateOnly d) => d.DayOfYear, "dayofyear({0})"),
        Map((DateOnly d) => d.DayOfWeek, "dayofweek({0}) - 1") with { Precedence = Precedence.Additive },
        Map((DateOnly d) => d.DayNumber, "datediff({0}, DATE '0001-01-01')"),
        Map((DateOnly d, int n) => d.AddDays(n), "date_add({0}, {1})"),
        Map((DateOnly d, int n) => d.AddMonths(n), "add_months({0}, {1})"),
        Map((DateOnly d, int n) => d.AddYears(n), "add_months({0}, 12 * {1:operand})"),
        Map((DateTime t) => t.Millisecond, "CAST(unix_millis({0}) - 1000L * floor(unix_millis({0}) / 1000L) AS INT)"),
        Map((DateTime t) => DateOnly.FromDateTime(t), "CAST({0} AS DATE)"),
        Map((int y, int m, int d) => new DateOnly(y, m, d), "make_date({0}, {1}, {2})") with { CanFail = true },
        Map((int y, int m, int d) => new DateTime(y, m, d), "make_timestamp({0}, {1}, {2}, 0, 0, 0)") with { CanFail = true },
        // Spark reads second 60 as the next minute; 61 is an error, as 60 is in C#.
        Map((int y, int m, int d, int h, int i, int s) => new DateTime(y, m, d, h, i, s), "make_timestamp({0}, {1}, {2}, {3}, {4}, if({5} = 60, 61, {5}))") with { CanFail = true },
        Map((int y, int m) => DateTime.DaysInMonth(y, m), "day(last_day(make_date({0}, if({0:operand} BETWEEN 1 AND 9999, {1}, 0), 1)))") with { CanFail = true },
        Map((DateTime t) => t.Ticks, "unix_micros({0}) * 10L + 621355968000000000L") with { Precedence = Precedence.Additive },
        Map((DateTime t) => t.TimeOfDay, "pmod(unix_micros({0}), 86400000000L)"),
        Map((DateTime t) => t.Microsecond, "CAST(pmod(unix_micros({0}), 1000L) AS INT)"),
        Map((DateTime t, double n) => t.AddMilliseconds(n), "timestampadd(MILLISECOND, {1}, {0})") with { CanFail = true, WholeNumbers = true, LongSql = "timestamp_micros(unix_micros({0}) + {1:operand} * 1000L)" },
        Map((DateTime t, TimeSpan s) => t.Add(s), "timestamp_micros(unix_micros({0}) + {1:operand})") with { CanFail = true },
        Map((DateTime t, TimeSpan s) => t.Subtract(s), "timestamp_micros(unix_micros({0}) - {1:operand})") with { CanFail = true },
        Map((DateTime t, DateTime o) => t.Subtract(o), "unix_micros({0}) - unix_micros({1})") with { Precedence = Precedence.Additive },
        Map((int n) => DateOnly.FromDayNumber(n), "date_add(DATE '0001-01-01', {0})"),
        Map((DateOnly d, TimeOnly t) => d.ToDateTime(t), "timestamp_micros(unix_micros(CAST({0} AS TIMESTAMP)) + {1})"),
    ];
}
