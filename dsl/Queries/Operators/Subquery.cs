using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary><c>Any</c>, <c>All</c> and <c>Contains</c> of another query in a <c>where</c>: EXISTS, which keeps a row or not.</summary>
internal sealed class Subquery(Translation translation)
{
    public static DiagnosticDefinition OnlyInWhere { get; } = new(
        Id: "STR2415",
        Severity: Severity.Error,
        Title: "Any, All and Contains of a query stand in a where",
        Message: "Dataset '{0}' asks with Any, All or Contains for rows of another query where a value is computed. Ask in a where clause, or join the query with DefaultIfEmpty().",
        Why: "Spark can test whether rows exist while it filters, not while it computes a column.");

    public static bool Is(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Queryable) && call.Method.Name is nameof(Queryable.Any) or nameof(Queryable.All) or nameof(Queryable.Contains);

    public SqlValue Of(MethodCallExpression call, Scope scope)
    {
        var relations = new RelationTranslator(translation, scope, isSubquery: true);
        var predicate = call.Arguments.Count > 1 && call.Method.Name != nameof(Queryable.Contains) ? RelationTranslator.Lambda(call.Arguments[1]) : null;
        var inner = relations.Of(call.Arguments[0], predicate?.Parameters[0].Name);
        if (!inner.IsOpen)
        {
            foreach (var outside in scope.Parameters.Keys.Where(parameter => ParameterUse.Of(call.Arguments[0], parameter)))
                translation.Refuse(SelectManyOperator.OnlyWhere, call.Method.Name, outside.Name);

            inner = relations.AsStep(inner, null);
        }

        var block = Condition(call, predicate, inner, relations, scope) is { } condition ? inner.Block with { Where = inner.Block.Where.Add(condition) } : inner.Block;
        SqlValue[] parts = [.. block.Values];
        translation.Leave(block);

        return SqlValue.Of($"{(call.Method.Name == nameof(Queryable.All) ? "NOT " : "")}EXISTS ({SqlWriter.Inline(block)})", ColumnType.Boolean, Precedence.Not, parts) with
        {
            Nullable = false,
            HasSubquery = true,
            Reads = [.. parts.SelectMany(part => part.Reads), .. block.From.Select(item => item.Step).OfType<Step>().Select(step => new StepColumn(step, ""))],
        };
    }

    private SqlValue? Condition(MethodCallExpression call, LambdaExpression? predicate, Relation inner, RelationTranslator relations, Scope scope) => call.Method.Name switch
    {
        nameof(Queryable.Any) => predicate is null ? null : relations.Value(predicate, inner.Row),
        nameof(Queryable.All) => predicate is null ? null : Comparison.Not(relations.Value(predicate, inner.Row)),
        _ => Comparison.Same(ShapeValues.Of(inner.Row).First(), new ScalarTranslator(translation).Value(call.Arguments[1], scope)),
    };
}
