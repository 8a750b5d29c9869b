using System.Linq.Expressions;
using Strata.Diagnostics;

namespace Strata.Queries.Operators;

/// <summary>A second <c>from</c>: every row with every row, or with those that a <c>Where</c> picks for it.</summary>
internal sealed class SelectManyOperator() : QueryOperator(nameof(Queryable.SelectMany))
{
    public static DiagnosticDefinition OnlyWhere { get; } = new(
        Id: "STR2413",
        Severity: Severity.Error,
        Title: "A second from sees the first in a Where alone",
        Message: "Dataset '{0}' uses '{1}' of one from clause inside the query of the next. Use it in a where after both, or in source.Where(…) as the last operator.",
        Why: "Spark joins tables; it does not run a query of its own for each row.");

    public override Relation Translate(MethodCallExpression call, RelationTranslator relations)
    {
        var collection = RelationTranslator.Lambda(call.Arguments[1]);
        var result = call.Arguments.Count > 2 ? RelationTranslator.Lambda(call.Arguments[2]) : null;
        var outer = relations.Open(call.Arguments[0], collection);
        if (ParameterUse.Of(WithoutWhere(collection.Body), collection.Parameters[0]))
            relations.Refuse(OnlyWhere, nameof(Queryable.SelectMany), collection.Parameters[0].Name);

        var inner = relations.Inside(collection, outer.Row).Of(collection.Body, result?.Parameters[1].Name);
        if (!inner.IsOpen || inner.Block.From.Length > 1)
            inner = relations.AsStep(inner, result?.Parameters[1].Name);

        var item = inner.Block.From[0] with { Join = inner.Block.Where.IsEmpty ? "CROSS JOIN" : "JOIN", On = inner.Block.Where };
        var block = outer.Block with { From = [.. outer.Block.From, item] };

        return new Relation(block, result is null ? inner.Row : relations.Shape(result, outer.Row, inner.Row));
    }

    private static Expression WithoutWhere(Expression query) =>
        query is MethodCallExpression { Method.Name: nameof(Queryable.Where) } where ? WithoutWhere(where.Arguments[0]) : query;
}
