using System.Reflection;

namespace Strata.Queries.Evaluation;

/// <summary>LINQ's aggregates where the documented meaning differs: decimal averages have a fixed scale, texts are ordered by character.</summary>
internal static class Summaries
{
    private static readonly ILookup<string, MethodInfo> ByName =
        typeof(Summaries).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name != nameof(Find)).ToLookup(method => method.Name);

    public static MethodInfo? Find(MethodInfo method) =>
        method.DeclaringType == typeof(Enumerable) && method.IsGenericMethod is var generic
            ? ByName[method.Name].Select(candidate => Closed(candidate, generic ? method.GetGenericArguments() : [])).FirstOrDefault(candidate => Fits(candidate, method))
            : null;

    public static decimal Average<T>(IEnumerable<T> rows, Func<T, decimal> selector) => Average(rows.Select(selector));

    public static decimal? Average<T>(IEnumerable<T> rows, Func<T, decimal?> selector) => Average(rows.Select(selector));

    public static decimal Average(IEnumerable<decimal> values) =>
        Average(values.Select(value => (decimal?)value)) ?? throw new InvalidOperationException("The average of no values is none.");

    public static decimal? Average(IEnumerable<decimal?> values)
    {
        var (sum, count) = (0m, 0L);
        foreach (var value in values)
            if (value is { } number)
                (sum, count) = (ExactDecimal.Add(sum, number), count + 1);

        return count == 0 ? null : ExactDecimal.Divide(sum, count);
    }

    public static decimal Sum<T>(IEnumerable<T> rows, Func<T, decimal> selector) => rows.Aggregate(0m, (sum, row) => ExactDecimal.Add(sum, selector(row)));

    public static decimal? Sum<T>(IEnumerable<T> rows, Func<T, decimal?> selector) => rows.Aggregate(0m, (sum, row) => selector(row) is { } number ? ExactDecimal.Add(sum, number) : sum);

    public static decimal Sum(IEnumerable<decimal> values) => Sum(values, value => value);

    public static decimal? Sum(IEnumerable<decimal?> values) => Sum(values, value => value);

    public static string? Min<T>(IEnumerable<T> rows, Func<T, string?> selector) => rows.Select(selector).Min(CharacterOrder.Instance);

    public static string? Max<T>(IEnumerable<T> rows, Func<T, string?> selector) => rows.Select(selector).Max(CharacterOrder.Instance);

    public static string? Min(IEnumerable<string?> values) => values.Min(CharacterOrder.Instance);

    public static string? Max(IEnumerable<string?> values) => values.Max(CharacterOrder.Instance);

    private static MethodInfo Closed(MethodInfo candidate, Type[] arguments) =>
        candidate.IsGenericMethodDefinition && arguments.Length >= 1 ? candidate.MakeGenericMethod(arguments[0]) : candidate;

    private static bool Fits(MethodInfo candidate, MethodInfo method) =>
        candidate.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(method.GetParameters().Select(parameter => parameter.ParameterType));
}
