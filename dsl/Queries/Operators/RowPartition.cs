using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Shapes;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>The values by which rows are put into partitions. A constant parts nothing.</summary>
internal static class RowPartition
{
    public static ImmutableArray<SqlValue> Of(LambdaExpression key, Relation source, RelationTranslator relations) =>
        [.. ShapeValues.Of(relations.Shape(key, source.Row)).Where(value => !value.From.IsEmpty || !value.Reads.IsEmpty).DistinctBy(value => value.Text)];
}
