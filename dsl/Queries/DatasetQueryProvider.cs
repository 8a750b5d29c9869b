using System.Linq.Expressions;

namespace Strata.Queries;

/// <summary>Builds queries and never runs them: a script describes transformations, the engines run them.</summary>
internal sealed class DatasetQueryProvider : IQueryProvider
{
    public static DatasetQueryProvider Instance { get; } = new();

    public IQueryable<T> CreateQuery<T>(Expression expression) => new DatasetQuery<T>(expression);

    public IQueryable CreateQuery(Expression expression) => throw new QueryReadInScriptException();

    public object? Execute(Expression expression) => throw new QueryReadInScriptException();

    public T Execute<T>(Expression expression) => throw new QueryReadInScriptException();
}
