using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Constructs;

/// <summary>How a dataset's Delta table lies in S3 and is written. Names are those of properties until the model is taken, and of columns in it.</summary>
internal sealed record TableLayout
{
    /// <summary>Delta's own safe minimum: files younger than that may be in use.</summary>
    public const int FewestVersionDays = 7;

    public const int MostVersionDays = 365;

    public ImmutableArray<string> PartitionBy { get; init; } = [];

    public ImmutableArray<string> ClusterBy { get; init; } = [];

    public PublishMode Publish { get; init; } = PublishMode.Overwrite;

    /// <summary>For how many days versions of the table that are no longer the newest can be read.</summary>
    public int VersionDays { get; init; } = FewestVersionDays;

    public TableLayout InColumnsOf(Type record) => this with
    {
        PartitionBy = RecordSchema.ColumnNames(record, PartitionBy),
        ClusterBy = RecordSchema.ColumnNames(record, ClusterBy),
    };
}
