using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>.NET's order: null, then NaN, then numbers. Spark puts NaN last.</summary>
internal static class Ordering
{
    public static IEnumerable<OrderTerm> Of(SqlValue value, bool descending) =>
        value.Type.IsFloating()
            ? [new OrderTerm(Rank(value), descending), new OrderTerm(value, descending)]
            : [new OrderTerm(value, descending)];

    private static SqlValue Rank(SqlValue value) =>
        SqlValue.Of(
            value.Nullable ? $"CASE WHEN {value.Within(Precedence.Additive)} IS NULL THEN 0 WHEN isnan({value.Text}) THEN 1 ELSE 2 END" : $"NOT isnan({value.Text})",
            value.Nullable ? ColumnType.Int : ColumnType.Boolean, Precedence.Primary, value);
}
