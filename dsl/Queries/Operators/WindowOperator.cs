using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>PartitionBy(…).OrderBy(…).Select((o, w) => …)</c>: columns computed OVER windows that the SELECT names.</summary>
internal sealed class WindowOperator() : QueryOperator(nameof(Windows.PartitionBy))
{
    public static DiagnosticDefinition OwnRows { get; } = new(
        Id: "STR2419",
        Severity: Severity.Error,
        Title: "What a window is asked for is of its own rows",
        Message: "Dataset '{0}' uses '{1}' inside what it asks of a window's rows. Use the lambda's own row there, and compare the result with '{1}' outside.",
        Why: "Spark computes a window's value from the columns of its rows, not anew for the row that asks.");

    public static bool IsSelect(MethodCallExpression call) => call.Method.DeclaringType == typeof(Windows) && call.Method.Name == nameof(Windows.Select);

    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var selector = RelationTranslator.Lambda(call.Arguments[1]);
        var order = OrderChain.Of(call.Arguments[0]);
        var partition = (MethodCallExpression)OrderChain.Source(call.Arguments[0]);
        var key = RelationTranslator.Lambda(partition.Arguments[1]);
        ValueEquality.Demand(key.ReturnType, partition, relations);
        var source = relations.Open(partition.Arguments[0], key);
        if (source.HasPendingGroups)
            source = relations.AsStep(source, null);

        foreach (var outside in WindowLambdas.ReachingOutside(selector))
            relations.Refuse(OwnRows, outside, outside);

        var window = Window(selector.Parameters[1].Name ?? "", RowPartition.Of(key, source, relations), order, source, relations);
        var row = relations.Shape(selector, source.Row, window);
        if (ShapeValues.HasWindow(row))
            relations.Refuse(ScalarTranslator.NotAValue, selector.Parameters[1].Name ?? "", selector.Parameters[1].Name, ClrName.Of(selector.Parameters[1].Type));

        return source with { Row = row };
    }

    private static WindowShape Window(string name, ImmutableArray<SqlValue> partition, ImmutableArray<OrderKey> order, Relation source, RelationTranslator relations)
    {
        var whole = new SqlWindow($"{name}_partition", partition, []);
        if (order.IsEmpty)
            return new WindowShape(source.Row, whole, whole, whole, whole);

        var ordering = RowOrdering.Of(order, source, relations);
        var rows = new SqlWindow(name, partition, ordering.Within(partition));

        return new WindowShape(source.Row, whole, new SqlWindow($"{name}_ties", partition, ordering.Ties), rows, rows with { Name = $"{name}_running", Running = true });
    }
}
