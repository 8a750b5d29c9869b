using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Strata.Queries.Operators;

/// <summary>Every LINQ operator a query can use.</summary>
internal static class QueryOperators
{
    public static ImmutableArray<QueryOperator> All { get; } =
    [
        new SetOperator(nameof(Queryable.Concat), "UNION ALL"),
        new DistinctOperator(),
        new SetOperator(nameof(Queryable.Except), "EXCEPT"),
        new GroupByOperator(),
        new GroupJoinOperator(),
        new SetOperator(nameof(Queryable.Intersect), "INTERSECT"),
        new JoinOperator(),
        new SelectOperator(),
        new SelectManyOperator(),
        new TakeOperator(),
        new SetOperator(nameof(Queryable.Union), "UNION"),
        new WhereOperator(),
    ];

    private static readonly FrozenDictionary<string, QueryOperator> ByName = All.ToFrozenDictionary(known => known.Name);

    /// <summary>For messages: <c>GroupBy, Join, Select, …</c>.</summary>
    public static string Names => $"{string.Join(", ", All[..^1].Select(known => known.Name))} or {All[^1].Name}";

    public static QueryOperator? Find(string name) => ByName.GetValueOrDefault(name);
}
