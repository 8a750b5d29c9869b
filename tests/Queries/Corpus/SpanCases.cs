namespace Strata.Tests.Queries.Corpus;

internal static class SpanCases
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly TimeSpan Fine = TimeSpan.FromHours(1) + TimeSpan.FromTicks(19);

    public static Cases All { get; } = new Cases()
        .Value(c => (c.Until!.Value - c.At).Days, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).TotalDays, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).TotalHours, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).TotalMinutes, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).TotalSeconds, c => c.Until != null)
        .Value(c => c.At + (c.At - Epoch), c => c.Id == 1)
        .Value(c => (c.Until!.Value - c.At).Hours, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Minutes, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Seconds, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Milliseconds, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Microseconds, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Ticks, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).TotalMilliseconds, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Duration().Ticks, c => c.Until != null)
        .Value(c => (c.Until!.Value - c.At).Negate().Hours, c => c.Until != null)
        .Value(c => (-(c.Until!.Value - c.At)).Minutes, c => c.Until != null)
        .Value(c => c.At.Subtract(Epoch).Add(TimeSpan.FromDays(c.Id)).TotalDays)
        .Value(c => c.At.Subtract(Epoch).Subtract(TimeSpan.FromHours(c.Id)).Days)
        .Value(c => c.At.TimeOfDay.TotalHours)
        .Value(c => c.At.TimeOfDay.Ticks)
        .Value(c => c.At.Add(TimeSpan.FromMinutes(c.Id)), c => c.Id != 4)
        .Value(c => c.At.Subtract(TimeSpan.FromSeconds(c.Big)), c => c.Id != 4 && c.Id != 5)
        .Value(c => c.At - Fine, c => c.Id != 5)
        .Value(c => c.At + TimeSpan.FromMicroseconds(c.Id), c => c.Id != 4)
        .Value(c => c.At + TimeSpan.FromHours(1) * c.Id, c => c.Id != 4)
        .Value(c => c.At + 2 * (c.At - Epoch), c => c.Id == 1)
        .Value(c => (new TimeSpan(c.Id, -1, 30) + new TimeSpan(1, 2, 3, c.Id)).Ticks)
        .Value(c => (c.At - c.Until).HasValue)
        .Value(c => (c.At - Epoch).CompareTo(TimeSpan.FromDays(20000)))
        .Where(c => c.At - c.Until > TimeSpan.Zero)
        .Where(c => c.At - Epoch == c.Until - Epoch)
        .Where(c => c.At.TimeOfDay < TimeSpan.FromHours(12));
}
