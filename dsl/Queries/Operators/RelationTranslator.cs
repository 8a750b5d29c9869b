using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>LINQ operators in, clauses of SELECTs out. A clause that needs a computed column begins a new step.</summary>
internal sealed class RelationTranslator(Translation translation, Scope outer, bool isSubquery = false)
{
    public static DiagnosticDefinition UnknownOperator { get; } = new(
        Id: "STR2400",
        Severity: Severity.Error,
        Title: "Queries use operators that Spark has an equal for",
        Message: "Dataset '{0}' uses the LINQ operator '{1}', which has no exact equal in Spark SQL. Use {2}.",
        Why: "A transformation runs in process for previews and on Spark in AWS, and both must give the same rows.");

    public static DiagnosticDefinition NotSummarised { get; } = new(
        Id: "STR2416",
        Severity: Severity.Error,
        Title: "Groups are summarised by a select",
        Message: "Dataset '{0}' groups rows and uses the groups in another operator. Write a select of the key and of summaries such as g.Sum(…) right after the group clause.",
        Why: "A table has rows of values; a group is neither.");

    private readonly ScalarTranslator scalars = new(translation);

    /// <param name="query">A dataset, or an operator over queries.</param>
    /// <param name="rangeVariable">What the operator around it calls one row.</param>
    public Relation Of(Expression query, string? rangeVariable) => query switch
    {
        ConstantExpression { Value: Dataset dataset } => Scan(dataset, NameOf(rangeVariable)),
        MethodCallExpression call when QueryOperators.Find(call) is { } known => known.Translate(call, this),
        MethodCallExpression call => Unknown(call),
        _ => throw new InvalidOperationException($"'{query}' is no query."),
    };

    /// <summary>The source with an open SELECT: what is computed so far becomes a step.</summary>
    public Relation Open(Expression query, LambdaExpression consumer)
    {
        var relation = Of(query, consumer.Parameters[0].Name);
        return relation.IsOpen ? relation : AsStep(relation, consumer.Parameters[0].Name);
    }

    /// <summary>The relation with a last SELECT that can cast and reorder: not one whose rows depend on what is selected.</summary>
    public Relation Whole(Relation relation, Dataset target) =>
        relation.Block.Distinct && !ShapeValues.Of(relation.Row).Select(value => value.Type.SparkName).SequenceEqual(target.Columns.Select(column => column.Type.SparkName))
            ? AsStep(relation, null)
            : relation;

    public Relation AsStep(Relation relation, string? rangeVariable, string prefix = "")
    {
        if (relation.HasPendingGroups)
            translation.Refuse(NotSummarised, nameof(Queryable.GroupBy));

        var columns = new StepColumns(prefix: prefix);
        var name = rangeVariable ?? "";
        ShapeValues.Map(relation.Row, name, columns.Add);
        var step = translation.NewStep(NameOf(rangeVariable), "", new SelectPart(relation.Block, columns.All));
        var item = translation.Read(step);

        return new Relation(new SelectBlock { From = [item] }, ShapeValues.Map(relation.Row, name, new StepReader(step, item.Alias, columns).Read));
    }

    /// <summary>The relation as a step, with a column more.</summary>
    public (Relation Step, SqlValue Column) AsStepWith(string name, SqlValue value, Relation relation, string? rangeVariable)
    {
        var step = AsStep(relation with { Row = new RowShape([new RowField("row", relation.Row), new RowField(name, new ValueShape(value))]) }, rangeVariable);

        return step.Row is RowShape { Fields: [var row, { Shape: ValueShape { Value: var column } }] }
            ? (step with { Row = row.Shape }, column)
            : throw new InvalidOperationException("A step keeps the shape of its rows.");
    }

    /// <summary>Two SELECTs as one step, and a SELECT that reads it.</summary>
    public Relation Combine(Shape row, string sql, ImmutableArray<ColumnPair> pairs, SelectPart left, SelectPart right)
    {
        var step = translation.NewStep(null, sql, left, right);
        var item = translation.Read(step);
        var next = 0;

        return new Relation(new SelectBlock { From = [item] }, ShapeValues.Map(row, "", (_, _) => StepReader.Column(step, item.Alias, pairs[next].Name, pairs[next++].Result)));
    }

    /// <summary>What a lambda gives for rows: columns, which cannot ask for other rows.</summary>
    public Shape Shape(LambdaExpression lambda, params ReadOnlySpan<Shape> arguments)
    {
        var shape = scalars.Shape(lambda.Body, ScopeOf(lambda, arguments));
        if (ShapeValues.Of(shape).Any(value => value.HasSubquery))
            translation.Refuse(Subquery.OnlyInWhere, "Any");

        return shape;
    }

    public Shape Shape(Expression expression) => scalars.Shape(expression, outer);

    public SqlValue Value(LambdaExpression lambda, params ReadOnlySpan<Shape> arguments) => scalars.Value(lambda.Body, ScopeOf(lambda, arguments));

    /// <summary>The rows the predicate keeps: in them, what it tested is not null.</summary>
    public Shape Keep(LambdaExpression predicate, Shape row)
    {
        var facts = scalars.Facts(predicate.Body, ScopeOf(predicate, [row]), holds: true);
        return ShapeValues.Map(row, "", (_, value) => facts.Contains(value.Text) ? value with { Nullable = false } : value);
    }

    public static LambdaExpression Lambda(Expression argument) => argument switch
    {
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } => lambda,
        LambdaExpression lambda => lambda,
        _ => throw new InvalidOperationException($"'{argument}' is no lambda."),
    };

    /// <summary>For a query inside the lambda of another: the rows of that one are in sight.</summary>
    public RelationTranslator Inside(LambdaExpression lambda, Shape row) => new(translation, outer.With(lambda.Parameters[0], row));

    public void Refuse(DiagnosticDefinition definition, string token, params ReadOnlySpan<object?> facts) => translation.Refuse(definition, token, facts);

    private Scope ScopeOf(LambdaExpression lambda, ReadOnlySpan<Shape> arguments)
    {
        var scope = outer;
        for (var index = 0; index < arguments.Length; index++)
            scope = scope.With(lambda.Parameters[index], arguments[index]);

        return scope;
    }

    // The compiler calls what holds two range variables <>h__TransparentIdentifier0.
    private static string? NameOf(string? rangeVariable) => rangeVariable is null || rangeVariable.StartsWith('<') ? null : rangeVariable;

    private Relation Scan(Dataset dataset, string? rangeVariable)
    {
        // Moving a condition that asks for rows of a table which is read outside too, Spark takes the columns of the one for those of the other; a step with names of its own keeps them apart.
        var again = isSubquery && translation.Inputs.Contains(dataset);
        var item = translation.Read(dataset, rangeVariable);
        var fields = dataset.Columns.Select(column => new RowField(column.Property.Name, new ValueShape(
            new SqlValue($"{Identifier.Quote(item.Alias)}.{Identifier.Quote(column.Name)}", column.Type, column.Nullable)
            {
                IsColumn = true,
                From = [new ColumnReference(dataset.Name, column.Name)],
            })));

        var rows = new Relation(new SelectBlock { From = [item] }, new RowShape([.. fields]));
        return again ? AsStep(rows, rangeVariable, $"{item.Alias}_") : rows;
    }

    private Relation Unknown(MethodCallExpression call)
    {
        translation.Refuse(UnknownOperator, call.Method.Name, call.Method.Name, QueryOperators.Names);
        return Of(call.Arguments[0], null);
    }
}
