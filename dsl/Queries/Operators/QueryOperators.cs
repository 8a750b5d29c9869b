using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Strata.Queries.Operators;

/// <summary>Every LINQ operator a query can use.</summary>
internal static class QueryOperators
{
    private static readonly WindowOperator window = new();

    public static ImmutableArray<QueryOperator> All { get; } =
    [
        new SetOperator(nameof(Queryable.Concat), "UNION ALL"),
        new DistinctOperator(),
        new DistinctByOperator(),
        new SetOperator(nameof(Queryable.Except), "EXCEPT"),
        new GroupByOperator(),
        new GroupJoinOperator(),
        new SetOperator(nameof(Queryable.Intersect), "INTERSECT"),
        new JoinOperator(),
        window,
        new SelectOperator(),
        new SelectManyOperator(),
        new TakeOperator(),
        new SetOperator(nameof(Queryable.Union), "UNION"),
        new WhereOperator(),
    ];

    private static readonly FrozenDictionary<string, QueryOperator> ByName = All.ToFrozenDictionary(known => known.Name);

    /// <summary>For messages: <c>GroupBy, Join, Select, …</c>.</summary>
    public static string Names => $"{string.Join(", ", All[..^1].Select(known => known.Name))} or {All[^1].Name}";

    public static QueryOperator? Find(MethodCallExpression call) => WindowOperator.IsSelect(call) ? window : ByName.GetValueOrDefault(call.Method.Name);
}
