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

    public static DiagnosticDefinition NoWindowAggregate { get; } = new(
        Id: "STR2420",
        Severity: Severity.Error,
        Title: "Windows are summarised",
        Message: "Dataset '{0}' uses '{1}' on a window, which Spark has no equal for. Use Sum, Count, LongCount, Min, Max, Average, or Where and Select before one of them.",
        Why: "A window gives one value to each of its rows; Spark can neither leave out its duplicates nor pick a row of it.");

    public static DiagnosticDefinition AfterDistinct { get; } = new(
        Id: "STR2421",
        Severity: Severity.Error,
        Title: "Distinct values are computed before Distinct",
        Message: "Dataset '{0}' computes values in '{1}' after Distinct. Compute them in a Select before Distinct.",
        Why: "Spark sums up the distinct results of an expression; two distinct values that give the same result would count once.");

    public static bool Gives(MethodCallExpression call) =>
        OnGroup(call) && call.Method.Name is nameof(Enumerable.Where) or nameof(Enumerable.Select) or nameof(Enumerable.Distinct);

    public static bool Aggregates(MethodCallExpression call) => OnGroup(call) && !Gives(call);

    public GroupShape Sequence(MethodCallExpression call, Scope scope)
    {
        var group = GroupOf(call, scope);
        if (group.Window is not null && call.Method.Name == nameof(Enumerable.Distinct))
            Refused(call, group);

        if (group.Distinct && call.Method.Name == nameof(Enumerable.Select))
            translation.Refuse(AfterDistinct, call.Method.Name, call.Method.Name);

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
        if (group.Distinct && call is { Arguments.Count: > 1, Method.Name: nameof(Enumerable.Sum) or nameof(Enumerable.Average) })
            translation.Refuse(AfterDistinct, call.Method.Name, call.Method.Name);

        var (some, rest) = item is null ? (null, group) : Summary.Filtered(item, group);

        var value = call.Method.Name switch
        {
            nameof(Enumerable.Count) => Arithmetic.Cast(Count(call, Counted(call, group, item)), ColumnType.Int),
            nameof(Enumerable.LongCount) => Count(call, Counted(call, group, item)),
            _ when some is null => Refused(call, group),
            nameof(Enumerable.Sum) => Summary.Sum(some, rest),
            nameof(Enumerable.Min) => Summary.Least(some, rest),
            nameof(Enumerable.Max) => Summary.Greatest(some, rest),
            nameof(Enumerable.Average) => Summary.Average(some, rest, translation),
            _ => Refused(call, group),
        };

        return call.Type.IsValueType && Nullable.GetUnderlyingType(call.Type) is null ? Conversion.Demanded(value) : value;
    }

    private static GroupShape Counted(MethodCallExpression call, GroupShape group, SqlValue? condition) =>
        call.Arguments.Count > 1 && condition is not null ? group with { Filter = [.. group.Filter, condition] } : group;

    private SqlValue Count(MethodCallExpression call, GroupShape group) =>
        !group.Distinct ? Summary.Count(group) :
        group.Element is ValueShape { Value: var item } ? Summary.CountDistinct(item, group) :
        Refused(call, group);

    private SqlValue Refused(MethodCallExpression call, GroupShape group)
    {
        translation.Refuse(group.Window is null ? NoAggregate : NoWindowAggregate, call.Method.Name, call.Method.Name);
        return new SqlValue("NULL", SqlTypes.Of(call.Type) ?? ColumnType.String, Nullable: false);
    }

    private SqlValue Item(MethodCallExpression call, GroupShape group, Scope scope) =>
        scalars.Value(LambdaOf(call).Body, scope.With(LambdaOf(call).Parameters[0], group.Element));

    private GroupShape GroupOf(MethodCallExpression call, Scope scope) => scalars.Shape(call.Arguments[0], scope) switch
    {
        GroupShape group => group,
        WindowShape window => new GroupShape(new RowShape([]), window.Row) { Window = window.Whole },
        _ => new GroupShape(new RowShape([]), new RowShape([])),
    };

    private static LambdaExpression LambdaOf(MethodCallExpression call) =>
        call.Arguments[1] as LambdaExpression ?? Expression.Lambda(Expression.Default(call.Type), Expression.Parameter(typeof(object)));

    private static bool OnGroup(MethodCallExpression call) => call.Method.DeclaringType == typeof(Enumerable) && call.Arguments[0].Type != typeof(string);
}
