using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Queries.Operators;
using Strata.Queries.Parsing;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;
using Strata.Queries.Trees;

namespace Strata.Queries;

/// <summary>Expression tree in; Spark SQL, inputs and lineage out.</summary>
internal static class QueryTranslator
{
    public static DiagnosticDefinition NotFilled { get; } = new(
        Id: "STR2411",
        Severity: Severity.Error,
        Title: "Queries fill every column",
        Message: "Dataset '{0}' has a column '{1}' that its query does not fill. Pass it to the constructor of '{2}' or set it in an initializer.",
        Why: "A column that nothing fills would hold defaults in process and could not be written in Spark.");

    public static DiagnosticDefinition NeverNull { get; } = new(
        Id: "STR2412",
        Severity: Severity.Error,
        Title: "Columns declared without ? are never null",
        Message: "Dataset '{0}' declares column '{1}' as {2}, and its query can give null. Declare it as {2}?, or give it a value, as in x ?? y.",
        Why: "Later queries and the table rely on the declaration.");

    public static DiagnosticDefinition TooLarge { get; } = new(
        Id: "STR2440",
        Severity: Severity.Error,
        Title: "Functions leave queries of a size that engines can take",
        Message: "Dataset '{0}' calls '{1}', and with the functions' bodies in place its query has more than {2} parts. Compute what is used several times once, with let.",
        Why: "A function's body stands in the query for each of its calls; functions that use an argument twice and call each other double it each time.");

    public static TranslatedQuery Translate(IQueryable query, Dataset target)
    {
        var bodies = new FunctionBodies();
        var tree = QueryTree.Of(query, bodies);
        var translation = new Translation(target, bodies);
        if (bodies.TooLarge is { } function)
        {
            translation.Refuse(TooLarge, function.Name, function.Name, FunctionBodies.MostParts);
            return new TranslatedQuery("", [], [], translation.Problems);
        }

        var relations = new RelationTranslator(translation, Scope.Empty);
        var parsed = ParsedProjection.Of(tree, target.RowType);
        var relation = relations.Whole(relations.Of(parsed?.Query ?? tree, null), target);
        var columns = ColumnsOf(parsed is null ? relation.Row : (relation.Row as RowShape)?.Find(nameof(ParsedRow.Row)), target, translation);
        ImmutableArray<ParsedColumn> parses = parsed is null ? [] : UnparsedColumn.Parsed(parsed, relation.Row, translation.IsPersonal);
        ImmutableArray<SqlColumn> hidden = parses.IsEmpty ? [] : [UnparsedColumn.Of(parses, relation.Row)];

        return translation.Problems is { IsEmpty: false } problems
            ? new TranslatedQuery("", [], [], problems)
            : new TranslatedQuery(SqlWriter.Write(new SelectPart(relation.Block, [.. columns, .. hidden])), translation.Inputs, [.. columns.Select(LineageOf)], [])
            {
                Parses = parses,
                NeverNull = [.. columns.Where(column => !column.Value.Nullable).Select(column => column.Name)],
            };
    }

    private static ImmutableArray<SqlColumn> ColumnsOf(Shape? row, Dataset target, Translation translation)
    {
        var columns = ImmutableArray.CreateBuilder<SqlColumn>();
        foreach (var column in target.Columns)
        {
            if ((row as RowShape)?.Find(column.Property.Name) is not ValueShape { Value: var value })
                translation.RefuseColumn(NotFilled, column, ClrName.Of(target.RowType));
            else if (value.Nullable && !column.Nullable)
                translation.RefuseColumn(NeverNull, column, ClrName.Of(column.Property.PropertyType));
            else
                columns.Add(new SqlColumn(column.Name, Arithmetic.Cast(value, column.Type)));
        }

        return columns.ToImmutable();
    }

    private static ColumnLineage LineageOf(SqlColumn column) =>
        new(column.Name, [.. column.Value.From.OrderBy(from => from.Dataset, StringComparer.Ordinal).ThenBy(from => from.Column, StringComparer.Ordinal)]);
}
