using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>What a condition says about nulls: which values cannot be null where it is true, or where it is false.</summary>
internal sealed class NullFacts(Func<Expression, SqlValue?> valueOf)
{
    public ImmutableHashSet<string> Of(Expression condition, bool holds) => condition switch
    {
        UnaryExpression { NodeType: ExpressionType.Not, Operand: var operand } => Of(operand, !holds),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => holds ? Of(both.Left, true).Union(Of(both.Right, true)) : [],
        BinaryExpression { NodeType: ExpressionType.OrElse } either => holds ? [] : Of(either.Left, false).Union(Of(either.Right, false)),
        BinaryExpression { NodeType: ExpressionType.Equal } equal => Equality(equal, holds),
        BinaryExpression { NodeType: ExpressionType.NotEqual } different => Equality(different, !holds),
        BinaryExpression { NodeType: ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual } ordered =>
            holds ? [.. Texts(ordered.Left), .. Texts(ordered.Right)] : [],
        MemberExpression { Member.Name: nameof(Nullable<int>.HasValue), Expression: { } nullable } => holds ? [.. Texts(nullable)] : [],
        MethodCallExpression { Method.Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace), Arguments: [var text] } => holds ? [] : [.. Texts(text)],
        _ => [],
    };

    private ImmutableHashSet<string> Equality(BinaryExpression comparison, bool equal) =>
        IsNull(comparison.Right) ? (equal ? [] : [.. Texts(comparison.Left)]) :
        IsNull(comparison.Left) ? (equal ? [] : [.. Texts(comparison.Right)]) :
        equal && !MayBeNull(comparison.Right) ? [.. Texts(comparison.Left)] :
        equal && !MayBeNull(comparison.Left) ? [.. Texts(comparison.Right)] :
        [];

    public static bool IsNull(Expression expression) =>
        expression is ConstantExpression { Value: null } or UnaryExpression { NodeType: ExpressionType.Convert, Operand: ConstantExpression { Value: null } };

    private bool MayBeNull(Expression expression) => expression is not ConstantExpression && valueOf(expression) is null or { Nullable: true };

    private IEnumerable<string> Texts(Expression expression) => valueOf(expression) is { } value ? [value.Text] : [];
}
