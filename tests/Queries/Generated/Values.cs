namespace Strata.Tests.Queries.Generated;

/// <summary>The values a generated case is made of: few, so that keys meet, with the awkward ones among them and now and then an extreme one.</summary>
internal static class Values
{
    private const int OneExtremeIn = 15;

    public static Type[] Types { get; } =
    [
        typeof(int), typeof(string), typeof(decimal), typeof(int?), typeof(DateTime), typeof(bool), typeof(long), typeof(double), typeof(DateOnly),
        typeof(decimal?), typeof(double?), typeof(long?), typeof(bool?), typeof(DateTime?), typeof(DateOnly?), typeof(Guid), typeof(Guid?),
    ];

    private static readonly Dictionary<Type, object[]> Pools = new()
    {
        [typeof(bool)] = [false, true],
        [typeof(int)] = [0, 1, -1, 2, 3, 7, 100, -50],
        [typeof(long)] = [0L, 1L, -1L, 2L, 10_000_000_000L, -7L],
        [typeof(decimal)] = [0m, 1m, -1m, 0.5m, 2.25m, 20.5000m, 99.9999m, -0.0001m, 12345.6789m, 0.00005m],
        [typeof(double)] = [0.0, 1.0, -0.25, 0.5, 2.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 1e10],
        [typeof(string)] = ["a", "", "A", " b ", "abc", "ß", "é\u0301", "👍x", "İΣ", "a'b\\", "\t1 0\n", "\ud83d\ude00\uffee", "12", "{\"a\":\"x\"}"],
        [typeof(DateTime)] = [Day(2026, 3, 1), Day(2026, 3, 1).AddMicroseconds(1), Day(2024, 2, 29).AddHours(23.5), Day(1969, 12, 31).AddSeconds(86399), Day(1582, 10, 10), Day(9000, 1, 1)],
        [typeof(DateOnly)] = [new DateOnly(2026, 3, 1), new DateOnly(2024, 2, 29), new DateOnly(1969, 12, 31), new DateOnly(1582, 10, 10), new DateOnly(2026, 12, 31)],
        [typeof(Guid)] = [Guid.Empty, new Guid("00000001-0000-0000-0000-000000000000"), new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff")],
    };

    private static readonly Dictionary<Type, object[]> Extremes = new()
    {
        [typeof(int)] = [int.MaxValue, int.MinValue],
        [typeof(long)] = [long.MaxValue, long.MinValue],
        [typeof(decimal)] = [99_999_999.9999m, -99_999_999.9999m],
        [typeof(double)] = [double.MaxValue, double.Epsilon, 1e15 + 0.5],
        [typeof(string)] = [new string('x', 300), "\u0000", "\u2028\u00a0", "ǅ ﬁ ŉ", "${x} %_ \\Q"],
        [typeof(DateTime)] = [DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), Day(9999, 12, 31).AddMicroseconds(86_399_999_999)],
        [typeof(DateOnly)] = [DateOnly.MinValue, DateOnly.MaxValue],
    };

    public static object? Pick(Type type, Choices choices) => IsNullable(type) && choices.Sometimes(4) ? null : Some(type, choices);

    /// <summary>A value that is not null.</summary>
    public static object Some(Type type, Choices choices)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return Extremes.TryGetValue(value, out var extremes) && choices.Sometimes(OneExtremeIn) ? choices.Of(extremes) : choices.Of(Pools[value]);
    }

    /// <summary>Simpler than the value, the simplest first.</summary>
    public static IEnumerable<object?> Simpler(Type type, object? value)
    {
        var pool = Pools.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type, []);
        var simpler = IsNullable(type) ? pool.Prepend(null) : pool;
        return simpler.TakeWhile(other => !Equals(other, value));
    }

    public static bool IsNullable(Type type) => type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}
