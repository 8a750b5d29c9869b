namespace Strata.Tests.Queries.Corpus;

internal static class DateCases
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Its last digit is finer than a microsecond.
    private static readonly DateTime Fine = Epoch.AddTicks(7);

    private static readonly TimeOnly HalfPastNine = new(9, 30, 15, 250);

    private static readonly Guid Five = new("00000005-0002-0003-0405-0607080900ff");

    public static Cases All { get; } = new Cases()
        .Value(c => c.At)
        .Value(c => c.At.Year)
        .Value(c => c.At.Month)
        .Value(c => c.At.Day)
        .Value(c => c.At.Hour)
        .Value(c => c.At.Minute)
        .Value(c => c.At.Second)
        .Value(c => c.At.Millisecond)
        .Value(c => c.At.DayOfYear)
        .Value(c => (int)c.At.DayOfWeek)
        .Value(c => c.At.Date)
        .Value(c => c.At.AddDays(1), c => c.Id != 4)
        .Value(c => c.At.AddDays(c.Id - 2), c => c.Id != 4)
        .Value(c => c.At.AddHours(-5), c => c.Id != 5)
        .Value(c => c.At.AddMinutes(90), c => c.Id != 4)
        .Value(c => c.At.AddSeconds(c.Id), c => c.Id != 4)
        .Value(c => c.At.AddMonths(1), c => c.Id != 4)
        .Value(c => c.At.AddYears(-1), c => c.Id != 5)
        .Value(c => c.Day)
        .Value(c => c.Day.Year)
        .Value(c => c.Day.Month)
        .Value(c => c.Day.Day)
        .Value(c => c.Day.DayOfYear)
        .Value(c => c.Day.DayNumber)
        .Value(c => (int)c.Day.DayOfWeek)
        .Value(c => c.Day.AddDays(-1), c => c.Id != 5)
        .Value(c => c.Day.AddMonths(1), c => c.Id != 4)
        .Value(c => c.Day.AddMonths(-c.Id), c => c.Id != 5)
        .Value(c => c.Day.AddYears(1), c => c.Id != 4)
        .Value(c => DateOnly.FromDateTime(c.At))
        .Value(c => new DateOnly(2020, c.Id, 1))
        .Value(c => new DateOnly(2023, 2, 27 + c.Id))
        .Value(c => new DateTime(2020, c.Id, 1))
        .Value(c => c.At.Ticks)
        .Value(c => c.At.Microsecond)
        .Value(c => c.At.AddMilliseconds(-1), c => c.Id != 5)
        .Value(c => c.At.AddSeconds(c.Big), c => c.Id != 4 && c.Id != 5)
        .Value(c => c.At.AddSeconds(c.Big * 1000000000), c => c.Id == 1)
        .Value(c => c.At.AddMilliseconds(c.Big * 1000000000), c => c.Id == 1)
        .Value(c => c.At.AddMinutes(c.Big * 600000000), c => c.Id == 1)
        .Value(c => new DateTime(2020, 2, 29, 23, 59, 51 + c.Id))
        .Value(c => new DateTime(2020, 2, 29, c.Id, 2 * c.Id, 59))
        .Value(c => DateTime.DaysInMonth(2024, c.Id))
        .Value(c => c.At.CompareTo(c.Until ?? c.At))
        .Value(c => DateOnly.FromDayNumber(c.Id * 100000))
        .Value(c => c.Day.ToDateTime(TimeOnly.MinValue))
        .Value(c => c.Day.ToDateTime(HalfPastNine))
        .Value(c => c.Day.DayNumber - c.Due!.Value.DayNumber, c => c.Due != null)
        .Value(c => c.Day.CompareTo(c.Due ?? c.Day))
        .Value(c => c.At == Fine ? 1 : 0)
        .Value(c => c.Due ?? c.Day)
        .Where(c => c.At > c.Until)
        .Where(c => c.At == c.Until)
        .Where(c => c.At >= new DateTime(2026, 3, 1))
        .Where(c => c.Day < new DateOnly(2000, 1, 1))
        .Where(c => c.At.DayOfWeek == DayOfWeek.Sunday)
        .Where(c => c.Due == null || c.Due > c.Day)
        .Value(c => c.Key.CompareTo(Five))
        .Where(c => c.Key < Five)
        .Where(c => c.Key.Equals(Five))
        .Where(c => c.Key == new Guid("00000001-0002-0003-0405-0607080900ff"));
}
