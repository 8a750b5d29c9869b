namespace Strata.Queries.Evaluation;

/// <summary>Instants and spans of time in whole microseconds, as Spark keeps them.</summary>
internal static class Instant
{
    public static double TotalDays(TimeSpan span) => Microseconds(span) / (double)(TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);

    public static double TotalHours(TimeSpan span) => Microseconds(span) / (double)(TimeSpan.TicksPerHour / TimeSpan.TicksPerMicrosecond);

    public static double TotalMinutes(TimeSpan span) => Microseconds(span) / (double)(TimeSpan.TicksPerMinute / TimeSpan.TicksPerMicrosecond);

    public static double TotalSeconds(TimeSpan span) => Microseconds(span) / (double)(TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    public static double TotalMilliseconds(TimeSpan span) => Microseconds(span) / (double)(TimeSpan.TicksPerMillisecond / TimeSpan.TicksPerMicrosecond);

    public static TimeSpan Times(TimeSpan span, double whole) => new(checked(span.Ticks * (long)whole));

    public static TimeSpan Store(TimeSpan span) => new(span.Ticks - span.Ticks % TimeSpan.TicksPerMicrosecond);

    public static bool IsStored(DateTime instant) => instant.Ticks % TimeSpan.TicksPerMicrosecond == 0;

    public static DateTime Store(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));

    private static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
