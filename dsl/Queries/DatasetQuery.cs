using System.Collections;
using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>A query as the expression tree the compiler built.</summary>
internal sealed class DatasetQuery<T>(Expression expression) : IOrderedQueryable<T>
{
    public Type ElementType => typeof(T);

    public Expression Expression => expression;

    public IQueryProvider Provider => DatasetQueryProvider.Instance;

    public IEnumerator<T> GetEnumerator() => throw new QueryReadInScriptException();

    IEnumerator IEnumerable.GetEnumerator() => throw new QueryReadInScriptException();
}
