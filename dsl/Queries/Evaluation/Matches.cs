using System.Linq.Expressions;

namespace Strata.Queries.Evaluation;

/// <summary>The rows of a query by a key of theirs, read once.</summary>
/// <param name="query">The query.</param>
/// <param name="key">The key.</param>
internal sealed class Matches<T, TKey>(Expression query, Func<T, TKey> key)
{
    private readonly Lazy<ILookup<TKey, T>> rows = new(() => RowsOf(query).ToLookup(key));

    public IEnumerable<T> With(TKey sought) => rows.Value[sought];

    private static IEnumerable<T> RowsOf(Expression query) =>
        query is ConstantExpression { Value: IEnumerable<T> known } ? known : Array.Empty<T>().AsQueryable().Provider.CreateQuery<T>(query);
}
