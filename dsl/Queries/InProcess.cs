using System.Collections;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Queries.Evaluation;
using Strata.Queries.Parsing;
using Strata.Queries.Trees;

namespace Strata.Queries;

/// <summary>
/// Expression tree and rows in; the rows of the result out. .NET's own LINQ to Objects runs the same tree that Spark SQL is written
/// from; members and operators whose documented meaning differs from C#'s are replaced first.
/// </summary>
internal static class InProcess
{
    /// <param name="query">The query of a dataset.</param>
    /// <param name="rowsOf">The rows of each dataset the query reads, of the dataset's record.</param>
    /// <returns>Rows of the query's record, as they would be read back from the table; a <see cref="ParsedRow"/> for one with a text that does not parse.</returns>
    /// <exception cref="ArithmeticException">A value is out of range, or a division is by zero; the job would fail too.</exception>
    public static IReadOnlyList<object> Evaluate(IQueryable query, Func<Dataset, IEnumerable> rowsOf) => Rows(Rewritten(query, rowsOf), query.ElementType);

    /// <summary>The tree that is run.</summary>
    public static Expression Rewritten(IQueryable query, Func<Dataset, IEnumerable> rowsOf)
    {
        var given = QueryTree.Of(query);
        return new InProcessRewriter(rowsOf).Visit(ParsedProjection.Of(given, query.ElementType)?.Query ?? given);
    }

    /// <summary>The rows that a tree gives for a record.</summary>
    public static IReadOnlyList<object> Rows(Expression tree, Type record) =>
        Array.Empty<object>().AsQueryable().Provider.Execute<IReadOnlyList<object>>(Expression.Call(typeof(DatasetBoundary), nameof(DatasetBoundary.Stored), [record], tree));
}
