using System.Linq.Expressions;
using Strata.Model;
using Strata.Queries.Members;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>What an <see cref="OrderedWindow{T}"/> is asked for: places, neighbours, the sum so far.</summary>
internal sealed class WindowCalls(ScalarTranslator scalars, Translation translation)
{
    public static bool Is(MethodCallExpression call) =>
        call.Method.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(OrderedWindow<>);

    public SqlValue Of(MethodCallExpression call, Scope scope)
    {
        if (call.Object is not { } receiver || scalars.Shape(receiver, scope) is not WindowShape window)
            return scalars.Refused(call, call.Method.Name, call.Method.Name);

        return call.Method.Name switch
        {
            nameof(OrderedWindow<int>.RowNumber) => Over("row_number()", ColumnType.Int, window.Rows),
            nameof(OrderedWindow<int>.Rank) => Over("rank()", ColumnType.Int, window.Ties),
            nameof(OrderedWindow<int>.DenseRank) => Over("dense_rank()", ColumnType.Int, window.Ties),
            nameof(OrderedWindow<int>.RunningSum) => Summary.Sum(Item(call, window, scope), new GroupShape(new RowShape([]), window.Row) { Window = window.Running }),
            _ => Neighbour(call, Item(call, window, scope), window),
        };
    }

    /// <summary>A function over a window, which the columns of the window decide too; never null by itself.</summary>
    /// <remarks>Without the parentheses Spark would read a minus behind the window's name as a part of it.</remarks>
    public static SqlValue Over(string function, ColumnType type, SqlWindow window, params ReadOnlySpan<SqlValue> parts) =>
        SqlValue.Of($"{function} OVER ({Identifier.Quote(window.Name)})", type, Precedence.Primary, [.. parts, .. window.Values]) with { Nullable = false, Windows = [window] };

    private SqlValue Neighbour(MethodCallExpression call, SqlValue item, WindowShape window)
    {
        var rows = call.Arguments.Count == 1 ? "" : call.Arguments[1] is ConstantExpression { Value: int and >= 0 and var distance } ? $", {distance}" : null;
        if (rows is null)
            translation.Refuse(MemberSql.NotConstant, call.Method.Name, call.Method.Name);

        return Over($"{call.Method.Name.ToLowerInvariant()}({item.Text}{rows})", item.Type, window.Rows, item) with { Nullable = true };
    }

    private SqlValue Item(MethodCallExpression call, WindowShape window, Scope scope) =>
        call.Arguments[0] is LambdaExpression lambda
            ? scalars.Value(lambda.Body, scope.With(lambda.Parameters[0], window.Row))
            : scalars.Refused(call, call.Method.Name, call.Method.Name);
}
