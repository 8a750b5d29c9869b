using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Strata.Constructs.Code;
using Strata.Diagnostics;
using Strata.Quality;
using Strata.Quality.Dqdl;

namespace Strata.Constructs;

/// <summary>A dataset that a query fills, or code of the author's own: of the cleaned or the curated layer.</summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
/// <typeparam name="TSelf">The layer's dataset, so that calls can be chained.</typeparam>
public abstract class TransformedDataset<T, TSelf> : Dataset<T>, ITransformedDataset
    where TSelf : TransformedDataset<T, TSelf>
{
    private readonly IQueryable<T>? query;
    private readonly OwnCode? code;
    private readonly ImmutableArray<QualityRule>.Builder rules = ImmutableArray.CreateBuilder<QualityRule>();
    private ImmutableArray<string> key = [];
    private FailurePolicy failurePolicy = FailurePolicy.Fail;

    private protected TransformedDataset(string name, IQueryable<T> query, SourceLocation declaredAt)
        : base(name, declaredAt) => this.query = query;

    private protected TransformedDataset(string name, OwnCode code, SourceLocation declaredAt)
        : base(name, declaredAt) => this.code = code;

    IQueryable? ITransformedDataset.Query => query;

    OwnCode? ITransformedDataset.Code => code;

    private protected TableLayout Layout { get; set; } = new();

    TableLayout ITransformedDataset.Layout => Layout;

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

    /// <summary>
    /// Rules as <see href="https://docs.aws.amazon.com/glue/latest/dg/dqdl.html">DQDL</see> text; columns are named as in the table. A null fails
    /// a comparison, unlike in rules that are written as expressions.
    /// </summary>
    /// <param name="dqdl">Rules with commas between, or a document with <c>Rules = [ … ]</c>: <c>"Completeness \"email\" > 0.9"</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The dataset.</returns>
    public TSelf Expect(string dqdl, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        rules.AddRange(DqdlRules.Of(typeof(T), dqdl, new SourceLocation(file, line)));
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

    /// <summary>
    /// Keeps the rows of each value in a folder of their own, so that a query for some values reads only those. For tables of many gigabytes and
    /// columns of few values, such as a day. Maps to <see href="https://docs.delta.io/3.3.0/delta-batch.html#partition-data">Delta's partitions</see>.
    /// </summary>
    /// <param name="columns">One property, or an anonymous type of several: texts, dates, whole numbers or booleans that are never null.</param>
    /// <returns>The dataset.</returns>
    public TSelf PartitionedBy(Expression<Func<T, object?>> columns)
    {
        Layout = Layout with { PartitionBy = KeySelector.PropertiesOf(columns) };
        return (TSelf)this;
    }

    /// <summary>
    /// Keeps rows of near values near each other, so that a query for some values reads less; for columns of many values. Files are clustered by
    /// the weekly maintenance. Maps to <see href="https://docs.delta.io/3.3.0/delta-clustering.html">Delta's liquid clustering</see>.
    /// </summary>
    /// <param name="columns">One property, or an anonymous type of up to four.</param>
    /// <returns>The dataset.</returns>
    public TSelf ClusteredBy(Expression<Func<T, object?>> columns)
    {
        Layout = Layout with { ClusterBy = KeySelector.PropertiesOf(columns) };
        return (TSelf)this;
    }

    /// <summary>
    /// For how long versions of the table that are no longer the newest can still be read or restored; 7 days when nothing is said. Files that
    /// only older versions need are deleted by the weekly maintenance. Maps to
    /// <see href="https://docs.delta.io/3.3.0/delta-utility.html#remove-files-no-longer-referenced-by-a-delta-table">Delta's vacuum</see>.
    /// </summary>
    /// <param name="days">7 to 365.</param>
    /// <returns>The dataset.</returns>
    public TSelf KeepVersions(int days)
    {
        Layout = Layout with { VersionDays = days };
        return (TSelf)this;
    }
}
