using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Shapes;

/// <summary>What the parameters in sight stand for, and what is known not to be null here.</summary>
internal sealed record Scope(ImmutableDictionary<ParameterExpression, Shape> Parameters, ImmutableHashSet<string> NotNull)
{
    public static Scope Empty { get; } = new(ImmutableDictionary<ParameterExpression, Shape>.Empty, []);

    public Scope With(ParameterExpression parameter, Shape shape) => this with { Parameters = Parameters.SetItem(parameter, shape) };

    public Scope Knowing(ImmutableHashSet<string> notNull) => this with { NotNull = NotNull.Union(notNull) };

    /// <summary>The value as it is here: not null where a test before it says so.</summary>
    public SqlValue Here(SqlValue value) =>
        value.Nullable && NotNull.Contains(value.Text) ? value with { Nullable = false } : value;
}
