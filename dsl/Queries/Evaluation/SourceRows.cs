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
            if (!fromOutside)
                return rows.Cast<T>().AsQueryable();

            var boundary = DatasetBoundary.Of(typeof(T));
            return rows.Cast<object>().Select(row => (T)boundary(row)).AsQueryable();
        }
    }
}
