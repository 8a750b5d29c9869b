using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Model;

namespace Strata.Queries.Parsing;

/// <summary>
/// A query that parses texts, as one of <see cref="ParsedRow"/>: both engines run it, and neither needs to know more than how a text is read. What it does not take
/// out of the tree cannot be translated.
/// </summary>
/// <param name="Query">The rewritten query.</param>
/// <param name="Columns">The columns that are parsed, in the order of <see cref="ParsedRow.Unparsed"/>.</param>
internal sealed record ParsedProjection(Expression Query, ImmutableArray<Column> Columns)
{
    /// <summary>Null when the last select parses nothing.</summary>
    public static ParsedProjection? Of(Expression query, Type record)
    {
        if (SelectFusion.Of(query) is not MethodCallExpression call || SelectFusion.SelectorOf(call) is not { } selector || selector.ReturnType != record)
            return null;

        var columns = RecordSchema.ColumnsOf(record);
        var unparsed = FilledBy(selector.Body)
            .Select(filled => (Column: columns.FirstOrDefault(column => column.Property.Name == filled.Property), filled.Value))
            .Where(filled => filled.Column is not null && ParseCalls.AreIn(filled.Value))
            .Select(filled => (filled.Column, Text: filled.Column is { } column ? ParsedValue.UnparsedOf(filled.Value, column) : null))
            .Where(filled => filled.Text is not null)
            .ToArray();
        if (unparsed.Length == 0)
            return null;

        var row = Read(selector.Body, columns);
        var body = Expression.New(typeof(ParsedRow).GetConstructors()[0], Expression.Convert(row, typeof(object)), Expression.NewArrayInit(typeof(string), unparsed.Select(filled => filled.Text).OfType<Expression>()));
        return new(SelectFusion.With(call, Expression.Lambda(body, selector.Parameters)), [.. unparsed.Select(filled => filled.Column).OfType<Column>()]);
    }

    private static IEnumerable<(string Property, Expression Value)> FilledBy(Expression body) => body switch
    {
        NewExpression creation => creation.Arguments.Select((argument, index) => (SelectFusion.PropertyOf(creation, index), argument)),
        MemberInitExpression initializer => FilledBy(initializer.NewExpression).Concat(initializer.Bindings.OfType<MemberAssignment>().Select(binding => (binding.Member.Name, binding.Expression))),
        _ => [],
    };

    private static Expression Read(Expression body, ImmutableArray<Column> columns)
    {
        return body switch
        {
            NewExpression creation => creation.Update(creation.Arguments.Select((argument, index) => Value(SelectFusion.PropertyOf(creation, index), argument))),
            MemberInitExpression initializer => initializer.Update(
                (NewExpression)Read(initializer.NewExpression, columns),
                initializer.Bindings.Select(binding => binding is MemberAssignment assignment ? assignment.Update(Value(assignment.Member.Name, assignment.Expression)) : binding)),
            _ => body,
        };

        Expression Value(string property, Expression value) =>
            ParseCalls.AreIn(value) && columns.FirstOrDefault(column => column.Property.Name == property) is { } column ? ParsedValue.Of(value, column) : value;
    }
}
