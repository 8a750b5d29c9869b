using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>Two queries of the same record as one: <c>Concat</c>, and <c>Union</c>, <c>Except</c>, <c>Intersect</c>, which give each row once.</summary>
internal sealed class SetOperator(string name, string sql) : QueryOperator(name)
{
    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        if (Name != nameof(Queryable.Concat))
            ValueEquality.Demand(call.Method.GetGenericArguments()[0], call, relations);

        var (left, right) = (Operand(call.Arguments[0], relations), Operand(call.Arguments[1], relations));
        var names = new StepColumns(each: true);
        ShapeValues.Map(left.Row, "", names.Add);
        SqlValue[] others = [.. ShapeValues.Of(ShapeOrder.Like(left.Row, right.Row))];
        ImmutableArray<ColumnPair> pairs = [.. names.All.Zip(others, (column, other) => new ColumnPair(column.Name, column.Value, other, Agreed(column.Value, other)))];

        return relations.Combine(
            left.Row, sql, pairs,
            new SelectPart(left.Block, [.. pairs.Select(pair => new SqlColumn(pair.Name, Arithmetic.Cast(pair.Left, pair.Result.Type)))]),
            new SelectPart(right.Block, [.. pairs.Select(pair => new SqlColumn(pair.Name, Arithmetic.Cast(pair.Right, pair.Result.Type)))]));
    }

    // ORDER BY and LIMIT would be read as those of the combination.
    private static Relation Operand(Expression query, RelationTranslator relations) =>
        relations.Of(query, null) is var relation && (relation.Block.Limit is not null || relation.HasPendingGroups) ? relations.AsStep(relation, null) : relation;

    private SqlValue Agreed(SqlValue left, SqlValue right) =>
        SqlValue.Of("", left.IsNull ? right.Type : right.IsNull ? left.Type : SqlTypes.Wider(left.Type, right.Type), Precedence.Primary, left, right) with
        {
            Nullable = Name switch
            {
                nameof(Queryable.Except) => left.Nullable,
                nameof(Queryable.Intersect) => left.Nullable && right.Nullable,
                _ => left.Nullable || right.Nullable,
            },
        };
}

/// <summary>A column of both queries, and of their combination.</summary>
internal sealed record ColumnPair(string Name, SqlValue Left, SqlValue Right, SqlValue Result);
