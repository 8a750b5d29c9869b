using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Manifest;
using Strata.Quality;

namespace Strata.Synthesis.Jobs;

/// <summary>All that a Glue job knows about its dataset; read by <c>Runtime/glue</c> from the artefacts bucket.</summary>
internal sealed record JobSpec
{
    public const int CurrentVersion = 1;

    /// <summary>The CloudWatch namespace that jobs count broken rules in.</summary>
    public const string MetricNamespace = "Strata";

    public int Version { get; init; } = CurrentVersion;

    public required string Dataset { get; init; }

    /// <summary><c>cleaned</c> or <c>curated</c>.</summary>
    public required string Layer { get; init; }

    public required RunSpec Run { get; init; }

    /// <summary>Spark session settings that give the SQL its meaning.</summary>
    public required ImmutableSortedDictionary<string, string> Settings { get; init; }

    public required ImmutableArray<InputSpec> Inputs { get; init; }

    /// <summary>Empty where a PySpark file computes the rows.</summary>
    public required string Sql { get; init; }

    /// <summary>Null where the SQL was written from a query.</summary>
    public required OwnCodeSpec? OwnCode { get; init; }

    public required OutputSpec Output { get; init; }

    public required QualitySpec Quality { get; init; }
}

/// <summary>What a run is called in logs, metrics and quarantined rows.</summary>
internal sealed record RunSpec(string Lakehouse, string Environment, string Region, string Job);

/// <summary>A dataset that the SQL reads as a view.</summary>
internal sealed record InputSpec
{
    public required string Dataset { get; init; }

    public required string View { get; init; }

    public required string Layer { get; init; }

    /// <summary><c>dms-parquet</c>, <c>firehose-parquet</c>, <c>stream-parquet</c>, <c>lambda-parquet</c> or <c>delta</c>.</summary>
    public required string Format { get; init; }

    public required string Path { get; init; }

    public required ImmutableArray<string> Key { get; init; }

    /// <summary><c>Full</c> or <c>FullThenChanges</c> for what a source delivers, <c>Append</c> where its files only add; null for Delta tables.</summary>
    public required string? Load { get; init; }

    /// <summary>The column that the job fills with the time a row was deleted in the source; empty where deleted rows are left out.</summary>
    public required string DeletedAt { get; init; }

    public required ImmutableArray<ColumnManifest> Columns { get; init; }
}

/// <summary>Code of the author's own.</summary>
/// <param name="Place">Where it stands, for messages.</param>
/// <param name="Script">Where the PySpark file was uploaded to; null for SQL.</param>
internal sealed record OwnCodeSpec(string Place, string? Script);

/// <summary>Where a job writes, and how.</summary>
internal sealed record OutputSpec
{
    public required string Path { get; init; }

    public required string Quarantine { get; init; }

    public required string Quality { get; init; }

    public required ImmutableArray<string> Key { get; init; }

    public required ImmutableArray<ColumnManifest> Columns { get; init; }

    public required ImmutableArray<string> PartitionBy { get; init; }

    public required ImmutableArray<string> ClusterBy { get; init; }

    public required PublishMode Publish { get; init; }

    public required int VersionDays { get; init; }
}

/// <summary>What must hold before rows are published.</summary>
internal sealed record QualitySpec(string Ruleset, ImmutableArray<QualityRuleSpec> Rules, FailurePolicy OnFailure);

/// <summary>One rule.</summary>
internal sealed record QualityRuleSpec(string Dqdl, bool RowLevel, ImmutableArray<ReferenceSpec> References);

/// <summary>A dataset that a rule reads, as a view.</summary>
internal sealed record ReferenceSpec(string Dataset, string View, string Path);
