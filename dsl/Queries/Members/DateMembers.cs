using System.Collections.Immutable;
using Strata.Queries.Evaluation;
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
        Map((DateTime t, double n) => t.AddDays(n), "timestampadd(DAY, {1}, {0})") with { WholeNumbers = true },
        Map((DateTime t, double n) => t.AddHours(n), "timestampadd(HOUR, {1}, {0})") with { WholeNumbers = true },
        Map((DateTime t, double n) => t.AddMinutes(n), "timestampadd(MINUTE, {1}, {0})") with { WholeNumbers = true },
        Map((DateTime t, double n) => t.AddSeconds(n), "timestampadd(SECOND, {1}, {0})") with { WholeNumbers = true },
        Map((DateTime t, int n) => t.AddMonths(n), "timestampadd(MONTH, {1}, {0})"),
        Map((DateTime t, int n) => t.AddYears(n), "timestampadd(YEAR, {1}, {0})"),
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
        Map((int y, int m, int d) => new DateOnly(y, m, d), "make_date({0}, {1}, {2})"),
        Map((int y, int m, int d) => new DateTime(y, m, d), "make_timestamp({0}, {1}, {2}, 0, 0, 0)"),
        Map((TimeSpan s) => s.Days, "CAST({0:operand} DIV 86400000000L AS INT)"),
        Map((TimeSpan s) => s.TotalDays, "CAST({0} AS DOUBLE) / 86400000000.0D", (TimeSpan s) => Instant.TotalDays(s)) with { Precedence = Precedence.Multiplicative },
        Map((TimeSpan s) => s.TotalHours, "CAST({0} AS DOUBLE) / 3600000000.0D", (TimeSpan s) => Instant.TotalHours(s)) with { Precedence = Precedence.Multiplicative },
        Map((TimeSpan s) => s.TotalMinutes, "CAST({0} AS DOUBLE) / 60000000.0D", (TimeSpan s) => Instant.TotalMinutes(s)) with { Precedence = Precedence.Multiplicative },
        Map((TimeSpan s) => s.TotalSeconds, "CAST({0} AS DOUBLE) / 1000000.0D", (TimeSpan s) => Instant.TotalSeconds(s)) with { Precedence = Precedence.Multiplicative },
    ];
}
