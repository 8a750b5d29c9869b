using System.Linq.Expressions;
using System.Reflection;
using Strata.Queries.Trees;

namespace Strata.Queries.Cleaning;

/// <summary>A select that makes each row anew, of the same record.</summary>
internal static class RowStep
{
    /// <param name="rows">A dataset or a query.</param>
    /// <param name="valueOf">Given the row, the value of each property.</param>
    public static IQueryable<T> Select<T>(IQueryable<T> rows, Func<ParameterExpression, Func<PropertyInfo, Expression>> valueOf)
    {
        // Without a name, as a range variable that no one wrote.
        var row = Expression.Parameter(typeof(T));
        return rows.Select(Expression.Lambda<Func<T, T>>(RecordCopy.Of(typeof(T), valueOf(row)), row));
    }
}
