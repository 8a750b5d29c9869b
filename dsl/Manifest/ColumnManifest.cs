using System.Collections.Immutable;
using Strata.Model;

namespace Strata.Manifest;

/// <summary>A column of a dataset.</summary>
public sealed record ColumnManifest
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>The type as Spark, Delta and Glue name it: <c>bigint</c>, <c>decimal(18,4)</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it may hold nulls.</summary>
    public required bool Nullable { get; init; }

    /// <summary>Whether it is personal data.</summary>
    public required bool Pii { get; init; }

    internal static ImmutableArray<ColumnManifest> From(ImmutableArray<Column> columns) =>
    [
        .. columns.Select(column => new ColumnManifest { Name = column.Name, Type = column.Type.SparkName, Nullable = column.Nullable, Pii = column.Pii }),
    ];
}
