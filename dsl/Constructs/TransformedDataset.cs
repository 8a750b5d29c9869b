using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Quality;

namespace Strata.Constructs;

/// <summary>A dataset that a query fills: of the cleaned or the curated layer.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
/// <typeparam name="TSelf">The layer's dataset, so that calls can be chained.</typeparam>
public abstract class TransformedDataset<T, TSelf> : Dataset<T>, ITransformedDataset
    where TSelf : TransformedDataset<T, TSelf>
{
    private readonly ImmutableArray<QualityRule>.Builder rules = ImmutableArray.CreateBuilder<QualityRule>();
    private ImmutableArray<string> key = [];
    private FailurePolicy failurePolicy = FailurePolicy.Fail;

    private protected TransformedDataset(string name, IQueryable<T> query, SourceLocation declaredAt)
        : base(name, declaredAt) => Query = query;

    internal IQueryable<T> Query { get; }

    IQueryable ITransformedDataset.Query => Query;

    ImmutableArray<string> ITransformedDataset.Key => key;

    ImmutableArray<QualityRule> ITransformedDataset.Rules => rules.ToImmutable();

    FailurePolicy ITransformedDataset.FailurePolicy => failurePolicy;

    /// <summary>
    /// The columns that identify a row. With a key the job merges by it; without one each run replaces the table.
    /// </summary>
    /// <param name="key">One property, or an anonymous type of several.</param>
    /// <returns>The dataset.</returns>
    public TSelf Key(Expression<Func<T, object?>> key)
    {
        this.key = KeySelector.PropertiesOf(key);
        return (TSelf)this;
    }

    /// <summary>
    /// What must hold before rows are published. Maps to a
    /// <see href="https://docs.aws.amazon.com/glue/latest/dg/dqdl.html">Glue Data Quality ruleset</see>.
    /// </summary>
    /// <param name="expectations">Rules, chained: <c>q => q.IsComplete(o => o.Id).IsUnique(o => o.Id)</c>.</param>
    /// <returns>The dataset.</returns>
    public TSelf Expect(Func<Expectations<T>, Expectations<T>> expectations)
    {
        rules.AddRange(expectations(new Expectations<T>()).Rules);
        return (TSelf)this;
    }

    /// <summary>What happens when a rule does not hold; <see cref="FailurePolicy.Fail"/> when nothing is said.</summary>
    /// <param name="policy">Fail, quarantine or warn.</param>
    /// <returns>The dataset.</returns>
    public TSelf OnFailure(FailurePolicy policy)
    {
        failurePolicy = policy;
        return (TSelf)this;
    }
}
