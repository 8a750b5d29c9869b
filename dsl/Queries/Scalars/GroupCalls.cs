using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Scalars;

/// <summary>What can be asked of a group: a part of its rows, or one value of all of them.</summary>
internal sealed class GroupCalls(ScalarTranslator scalars, Translation translation)
{
    public static DiagnosticDefinition NoAggregate { get; } = new(
        Id: "STR2410",
        Severity: Severity.Error,
        Title: "Groups are summarised",
        Message: "Dataset '{0}' uses '{1}' on a group, which Spark has no equal for. Use Sum, Count, LongCount, Min, Max, Average, or Where, Select and Distinct before one of them.",
        Why: "After grouping there is one row per key; its columns are the key and summaries of the group.");

    public static bool Gives(MethodCallExpression call) =>
        OnGroup(call) && call.Method.Name is nameof(Enumerable.Where) or nameof(Enumerable.Select) or nameof(Enumerable.Distinct);

    public static bool Aggregates(MethodCallExpression call) => OnGroup(call) && !Gives(call);

    public GroupShape Sequence(MethodCallExpression call, Scope scope)
    {
        var group = GroupOf(call, scope);
        return call.Method.Name switch
        {
            nameof(Enumerable.Where) => group with { Filter = [.. group.Filter, Item(call, group, scope)] },
            nameof(Enumerable.Select) => group with { Element = scalars.Shape(LambdaOf(call).Body, scope.With(LambdaOf(call).Parameters[0], group.Element)) },
            _ => group with { Distinct = true },
        };
    }

    public SqlValue Aggregate(MethodCallExpression call, Scope scope)
    {
        var group = GroupOf(call, scope);
        var item = call.Arguments.Count > 1 ? Item(call, group, scope) : group.Element is ValueShape element ? element.Value : null;

        var value = call.Method.Name switch
        {
            nameof(Enumerable.Count) => Arithmetic.Cast(Count(call, group, item), ColumnType.Int),
            nameof(Enumerable.LongCount) => Count(call, group, item),
            _ when item is null => Refused(call),
            nameof(Enumerable.Sum) => Summary.Sum(item, group),
            nameof(Enumerable.Min) => Summary.Least(item, group),
            nameof(Enumerable.Max) => Summary.Greatest(item, group),
            nameof(Enumerable.Average) => Summary.Average(item, group),
            _ => Refused(call),
        };

        return call.Type.IsValueType && Nullable.GetUnderlyingType(call.Type) is null ? Conversion.Demanded(value) : value;
    }

    private SqlValue Count(MethodCallExpression call, GroupShape group, SqlValue? item) =>
        call.Arguments.Count > 1 && item is not null ? Summary.Count(group with { Filter = [.. group.Filter, item] }) :
        group.Distinct && item is not null ? Summary.CountDistinct(item, group) :
        group.Distinct ? Refused(call) :
        Summary.Count(group);

    private SqlValue Refused(MethodCallExpression call)
    {
        translation.Refuse(NoAggregate, call.Method.Name, call.Method.Name);
        return new SqlValue("NULL", SqlTypes.Of(call.Type) ?? ColumnType.String, Nullable: false);
    }

    private SqlValue Item(MethodCallExpression call, GroupShape group, Scope scope) =>
        scalars.Value(LambdaOf(call).Body, scope.With(LambdaOf(call).Parameters[0], group.Element));

    private GroupShape GroupOf(MethodCallExpression call, Scope scope) =>
        scalars.Shape(call.Arguments[0], scope) as GroupShape ?? new GroupShape(new RowShape([]), new RowShape([]));

    private static LambdaExpression LambdaOf(MethodCallExpression call) =>
        call.Arguments[1] as LambdaExpression ?? Expression.Lambda(Expression.Default(call.Type), Expression.Parameter(typeof(object)));

    private static bool OnGroup(MethodCallExpression call) => call.Method.DeclaringType == typeof(Enumerable) && call.Arguments[0].Type != typeof(string);
}
