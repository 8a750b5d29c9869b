using System.Collections;
using System.Linq.Expressions;
using Strata.Constructs;
using Strata.Model;

namespace Strata.Queries.Evaluation;

/// <summary>Rows of a dataset as the typed sequence its queries were written for.</summary>
internal static class SourceRows
{
    public static IQueryable Of(Dataset dataset, IEnumerable rows)
    {
        var typed = (ISource)(Activator.CreateInstance(typeof(Source<>).MakeGenericType(dataset.RowType)) ?? throw new InvalidOperationException());
        return typed.Of(rows, dataset.Layer == Layer.Ingestion);
    }

    private interface ISource
    {
        IQueryable Of(IEnumerable rows, bool fromOutside);
    }

    private sealed class Source<T> : ISource
    {
        // Rows of a transformed dataset were brought into their columns' types when they were computed.
        public IQueryable Of(IEnumerable rows, bool fromOutside)
        {
            var typed = rows as IReadOnlyList<T> ?? rows.Cast<T>().ToList();
            return (fromOutside ? DatasetBoundary.Stored(typed) : typed).AsQueryable();
        }
    }
}
