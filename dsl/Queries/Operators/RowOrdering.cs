using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Scalars;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>The order of a relation's rows: by keys, and so that no two rows but equal ones share a place.</summary>
/// <param name="Ties">By the keys alone.</param>
/// <param name="Total">By the keys, then by all columns that vary.</param>
internal sealed record RowOrdering(ImmutableArray<OrderTerm> Ties, ImmutableArray<OrderTerm> Total)
{
    /// <summary>The total order among rows that share some values.</summary>
    public ImmutableArray<OrderTerm> Within(ImmutableArray<SqlValue> partition) =>
        Total.RemoveAll(term => partition.Any(value => value.Text == term.Value.Text)) is { IsEmpty: false } rest ? rest : Ties;

    public static RowOrdering Of(ImmutableArray<OrderKey> keys, Relation source, RelationTranslator relations)
    {
        ImmutableArray<OrderTerm> chosen =
            [.. keys.SelectMany(key => ShapeValues.Of(relations.Shape(key.Selector, source.Row)).SelectMany(value => Ordering.Of(value, key.Descending))).DistinctBy(term => term.Value.Text)];
        var type = keys[0].Selector.Parameters[0].Type;
        var whole = source.Row is GroupShape group ? group.Key : ShapeOrder.Declared(source.Row, type);
        var rest = ShapeValues.Of(whole).SelectMany(value => Ordering.Of(value, descending: false));

        return new RowOrdering(chosen, [.. chosen.Concat(rest).Where(term => term.Value.Constant is null && !term.Value.IsNull).DistinctBy(term => term.Value.Text)]);
    }
}
