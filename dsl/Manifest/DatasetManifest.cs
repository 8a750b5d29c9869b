using System.Collections.Immutable;
using Strata.Constructs;
using Strata.Constructs.Code;
using Strata.Model;
using Strata.Quality;
using Strata.Queries;

namespace Strata.Manifest;

/// <summary>A dataset that a job fills.</summary>
public sealed record DatasetManifest
{
    /// <summary>The dataset's name, the Delta table's too.</summary>
    public required string Name { get; init; }

    /// <summary>The columns that identify a row; with a key the job merges, without one it replaces the table.</summary>
    public required ImmutableArray<string> Key { get; init; }

    /// <summary>All columns, in order.</summary>
    public required ImmutableArray<ColumnManifest> Columns { get; init; }

    /// <summary>Names of the datasets it reads, of any layer, sorted.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>The transformation in Spark SQL; reads views named as the inputs. Empty where a PySpark file computes the rows.</summary>
    public required string Sql { get; init; }

    /// <summary>The author's own code; null where the SQL was written from a query.</summary>
    public required OwnCodeManifest? OwnCode { get; init; }

    /// <summary>The quality rules, in the order of the script.</summary>
    public required ImmutableArray<RuleManifest> Rules { get; init; }

    /// <summary>What happens when a rule does not hold.</summary>
    public required FailurePolicy OnFailure { get; init; }

    /// <summary>The columns whose values have folders of their own, in the order of the folders.</summary>
    public required ImmutableArray<string> PartitionBy { get; init; }

    /// <summary>The columns by whose values rows are kept near each other.</summary>
    public required ImmutableArray<string> ClusterBy { get; init; }

    /// <summary>What a run does with the rows that are in the table already.</summary>
    public required PublishMode Publish { get; init; }

    /// <summary>For how many days versions of the table that are no longer the newest are kept.</summary>
    public required int VersionDays { get; init; }

    /// <summary>Which input columns decide each column, in the order of the columns.</summary>
    public required ImmutableArray<LineageManifest> Lineage { get; init; }

    /// <summary>The line that declares the dataset.</summary>
    public required string DeclaredAt { get; init; }

    internal static ImmutableArray<DatasetManifest> Of(Layer layer, LakehouseModel model) =>
    [
        .. model.Datasets.Where(declared => declared.Dataset.Layer == layer)
            .OrderBy(declared => declared.Dataset.Name, StringComparer.Ordinal)
            .Select(From),
    ];

    private static DatasetManifest From(TransformedModel declared) => new()
    {
        Name = declared.Dataset.Name,
        Key = declared.Key,
        Columns = ColumnManifest.From(declared.Dataset.Columns),
        Inputs = [.. declared.Translation.Inputs.Select(input => input.Name).Order(StringComparer.Ordinal)],
        Sql = declared.Translation.Sql,
        OwnCode = OwnCodeManifest.From(declared),
        Rules = [.. declared.Rules.Select(RuleManifest.From)],
        OnFailure = declared.FailurePolicy,
        PartitionBy = declared.Layout.PartitionBy,
        ClusterBy = declared.Layout.ClusterBy,
        Publish = declared.Layout.Publish,
        VersionDays = declared.Layout.VersionDays,
        Lineage = [.. declared.Translation.Lineage.Select(LineageManifest.Of)],
        DeclaredAt = declared.Dataset.DeclaredAt.ToString(),
    };
}

/// <summary>A quality rule.</summary>
public sealed record RuleManifest
{
    /// <summary>The rule in DQDL.</summary>
    public required string Dqdl { get; init; }

    /// <summary>Whether it holds or not for each row alone.</summary>
    public required bool RowLevel { get; init; }

    /// <summary>Names of other datasets it reads.</summary>
    public required ImmutableArray<string> References { get; init; }

    internal static RuleManifest From(QualityRule rule) => new()
    {
        Dqdl = rule.Dqdl,
        RowLevel = rule.IsRowLevel,
        References = [.. rule.References.Select(dataset => dataset.Name).Order(StringComparer.Ordinal)],
    };
}

/// <summary>Where a column's values come from.</summary>
public sealed record LineageManifest
{
    /// <summary>The column of this dataset.</summary>
    public required string Column { get; init; }

    /// <summary>Columns of inputs as <c>dataset.column</c>, sorted.</summary>
    public required ImmutableArray<string> From { get; init; }

    internal static LineageManifest Of(ColumnLineage lineage) => new()
    {
        Column = lineage.Column,
        From = [.. lineage.From.Select(source => $"{source.Dataset}.{source.Column}").Order(StringComparer.Ordinal)],
    };
}
