using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>select</c> and <c>let</c>: other columns of the same SELECT.</summary>
internal sealed class SelectOperator() : QueryOperator(nameof(Queryable.Select))
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var selector = RelationTranslator.Lambda(call.Arguments[1]);
        var source = relations.Of(call.Arguments[0], selector.Parameters[0].Name);
        if (!source.IsOpen && !source.HasPendingGroups)
            source = relations.AsStep(source, selector.Parameters[0].Name);

        var row = relations.Shape(selector, source.Row);
        return source with { Row = source.Block.Having.IsEmpty ? row : ShapeValues.Map(row, "", (_, value) => value.CanFail ? Guarded(value, source.Block.Having) : value) };
    }

    // Spark computes what a group gives before HAVING leaves the group out, and would fail where C# does not compute.
    private static SqlValue Guarded(SqlValue value, ImmutableArray<SqlValue> having) => value with
    {
        Text = $"CASE WHEN {string.Join(" AND ", having.Select(condition => condition.ConditionWithin(Precedence.And)))} THEN {value.Text} END",
        Precedence = Precedence.Primary,
        Condition = null,
        CanFail = false,
        Reads = value.Reads.Union(having.SelectMany(condition => condition.Reads)),
    };
}
