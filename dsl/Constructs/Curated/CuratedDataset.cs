using Strata.Constructs.Code;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs.Curated;

/// <summary>
/// A Delta table for dashboards and models, filled from cleaned and other curated datasets. Maps to a
/// <see href="https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-format-delta-lake.html">Glue job that writes Delta</see>.
/// </summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public sealed class CuratedDataset<T> : TransformedDataset<T, CuratedDataset<T>>
{
    internal CuratedDataset(string name, IQueryable<T> query, SourceLocation declaredAt)
        : base(name, query, declaredAt)
    {
    }

    internal CuratedDataset(string name, OwnCode code, SourceLocation declaredAt)
        : base(name, code, declaredAt)
    {
    }

    internal override Layer Layer => Layer.Curated;

    /// <summary>
    /// What a run does with the rows that are in the table already; <see cref="PublishMode.Overwrite"/> when nothing is said. Each is one commit,
    /// and a run that is repeated changes nothing.
    /// </summary>
    /// <param name="mode">
    /// <c>Overwrite</c>; <c>MergeByKey</c>, which needs <see cref="TransformedDataset{T, TSelf}.Key"/>; or <c>ReplacePartitions</c>, which needs
    /// <see cref="TransformedDataset{T, TSelf}.PartitionedBy"/>.
    /// </param>
    /// <returns>The dataset.</returns>
    public CuratedDataset<T> Publish(PublishMode mode)
    {
        Layout = Layout with { Publish = mode };
        return this;
    }
}
