using System.Collections;
using System.Linq.Expressions;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary><c>list.Contains(value)</c> for a list of the script: IN. Null is in a list that holds null.</summary>
internal static class OneOf
{
    public static bool Is(MethodCallExpression call) =>
        call.Method is { Name: nameof(Enumerable.Contains), DeclaringType: var owner } && owner == typeof(Enumerable) && call.Arguments is [ConstantExpression { Value: IEnumerable }, _];

    public static SqlValue Of(SqlValue value, Expression list)
    {
        object?[] items = [.. list is ConstantExpression { Value: IEnumerable known } ? known.Cast<object?>() : []];
        string[] literals = [.. items.OfType<object>().Select(SqlLiteral.Of).OfType<SqlValue>().Select(literal => literal.Text)];
        var listed = SqlValue.Of(
            literals.Length == 0 ? "false" : $"{value.Within(Precedence.Additive)} IN ({string.Join(", ", literals)})", ColumnType.Boolean, Precedence.Comparison, value);

        return literals.Length == 0 && value.Nullable && items.Contains(null) ? Comparison.IsNull(value, negated: false) :
            !value.Nullable || literals.Length == 0 && !items.Contains(null) ? listed with { Nullable = false } :
            items.Contains(null) ? SqlValue.Of($"coalesce({listed.Text}, true)", ColumnType.Boolean, Precedence.Primary, listed) with { Nullable = false } :
            SqlValue.Of($"coalesce({listed.Text}, false)", ColumnType.Boolean, Precedence.Primary, listed) with { Nullable = false, Condition = listed };
    }
}
