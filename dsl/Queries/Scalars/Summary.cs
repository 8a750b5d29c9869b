using Strata.Model;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>Aggregates with LINQ's meaning: nulls are left out, the sum of nothing is zero.</summary>
internal static class Summary
{
    public static SqlValue Count(GroupShape group) =>
        group.Window is { } window
            ? WindowCalls.Over(group.Filter.IsEmpty ? "count(*)" : $"count_if({Condition(group)})", ColumnType.Long, window, [.. group.Filter])
            : SqlValue.Of($"count(*){Over(group)}", ColumnType.Long, Precedence.Primary, [.. group.Filter, .. ShapeValues.Of(group.Key)]) with { Nullable = false, CanFail = false };

    /// <summary>Spark has no FILTER over a window: there, what was filtered out is null, which aggregates leave out.</summary>
    public static (SqlValue Item, GroupShape Group) Filtered(SqlValue item, GroupShape group)
    {
        if (group.Window is null || group.Filter.IsEmpty)
            return (item, group);

        var condition = SqlValue.Of(Condition(group), ColumnType.Boolean, Precedence.Or, [.. group.Filter]);
        return (Case.Of([(condition, item)], SqlLiteral.Null(item.Type)), group with { Filter = [] });
    }

    // LINQ counts null as one of the values.
    public static SqlValue CountDistinct(SqlValue item, GroupShape group)
    {
        var counted = Call($"count(DISTINCT {item.Text})", ColumnType.Long, item, group) with { Nullable = false };
        var nulls = $"max(CASE WHEN {item.Within(Precedence.Additive)} IS NULL THEN 1L ELSE 0L END){Over(group)}";
        return item.Nullable
            ? SqlValue.Of($"{counted.Text} + {(group.Filter.IsEmpty ? nulls : $"coalesce({nulls}, 0L)")}", ColumnType.Long, Precedence.Additive, counted)
            : counted;
    }

    public static SqlValue Sum(SqlValue item, GroupShape group)
    {
        var type = item.Type.IsDecimal() ? SqlTypes.Total(item.Type) : item.Type.IsFloating() ? ColumnType.Double : ColumnType.Long;
        var total = Call($"sum({Argument(item, group)})", type, item, group);
        var zero = item.Type.IsDecimal() ? "0BD" : item.Type.IsFloating() ? "0.0D" : "0L";
        var sum = CanBeEmpty(item, group) ? total with { Text = $"coalesce({total.Text}, {zero})" } : total;

        return Arithmetic.Cast(sum with { Nullable = false }, item.Type.IsDecimal() ? type : item.Type) with { CanFail = item.Type == ColumnType.Int };
    }

    // LINQ takes NaN for the least number, Spark for the greatest.
    public static SqlValue Least(SqlValue item, GroupShape group)
    {
        var least = Extreme($"min({item.Text})", item, group);
        return item.Type.IsFloating()
            ? least with { Text = $"CASE WHEN max(isnan({item.Text})){Over(group)} THEN {item.Type.SparkName.ToUpperInvariant()}('NaN') ELSE {least.Text} END" }
            : least;
    }

    public static SqlValue Greatest(SqlValue item, GroupShape group)
    {
        var greatest = Extreme($"max({item.Text})", item, group);
        return item.Type.IsFloating()
            ? greatest with { Text = $"coalesce(max(CASE WHEN NOT isnan({item.Text}) THEN {item.Text} END){Over(group)}, {greatest.Text})" }
            : greatest;
    }

    public static SqlValue Average(SqlValue item, GroupShape group, Translation translation)
    {
        var count = Call($"count({Argument(item, group)})", ColumnType.Long, item, group) with { Nullable = false };
        var sum = Call($"sum({Argument(item, group)})", item.Type.IsDecimal() ? SqlTypes.Total(item.Type) : ColumnType.Long, item, group) with { Nullable = CanBeEmpty(item, group) };

        return item.Type.IsDecimal()
            ? Arithmetic.Divide(sum, Arithmetic.Cast(count, ColumnType.Decimal(19, 0)), translation)
            : SqlValue.Of($"CAST({sum.Text} AS DOUBLE) / {count.Text}", ColumnType.Double, Precedence.Multiplicative, sum, count);
    }

    private static SqlValue Extreme(string call, SqlValue item, GroupShape group) => Call(call, item.Type, item, group) with { Nullable = CanBeEmpty(item, group) };

    private static SqlValue Call(string call, ColumnType type, SqlValue item, GroupShape group) =>
        group.Window is { } window
            ? WindowCalls.Over(call, type, window, item) with { Nullable = item.Nullable }
            : SqlValue.Of(call + Over(group), type, Precedence.Primary, [item, .. group.Filter]) with { CanFail = false };

    private static string Argument(SqlValue item, GroupShape group) => group.Distinct ? $"DISTINCT {item.Text}" : item.Text;

    private static bool CanBeEmpty(SqlValue item, GroupShape group) => item.Nullable || !group.Filter.IsEmpty;

    private static string Over(GroupShape group) =>
        group.Window is { } window ? $" OVER ({Identifier.Quote(window.Name)})" : group.Filter.IsEmpty ? "" : $" FILTER (WHERE {Condition(group)})";

    private static string Condition(GroupShape group) =>
        string.Join(" AND ", group.Filter.Select(condition => condition.ConditionWithin(group.Filter.Length > 1 ? Precedence.And : Precedence.Or)));
}
