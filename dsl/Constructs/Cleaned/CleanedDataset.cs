using Strata.Constructs.Code;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Constructs.Cleaned;

/// <summary>
/// A standardised, checked Delta table, filled from the ingestion layer and from other cleaned datasets. Maps to a
/// <see href="https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-format-delta-lake.html">Glue job that writes Delta</see>.
/// </summary>
/// <typeparam name="T">The record that declares the columns.</typeparam>
public sealed class CleanedDataset<T> : TransformedDataset<T, CleanedDataset<T>>
{
    internal CleanedDataset(string name, IQueryable<T> query, SourceLocation declaredAt)
        : base(name, query, declaredAt)
    {
    }

    internal CleanedDataset(string name, OwnCode code, SourceLocation declaredAt)
        : base(name, code, declaredAt)
    {
    }

    internal override Layer Layer => Layer.Cleaned;
}
