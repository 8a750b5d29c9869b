using Strata.Aws;
using Strata.Build.Tools;
using Strata.Model;

namespace Strata.Build.Jobs;

/// <summary>Which jobs to run, on what, and where their files lie on this machine.</summary>
internal sealed record RunRequest
{
    /// <summary>The local AWS the workflow is deployed to.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The Glue workflow's name.</summary>
    public required string Workflow { get; init; }

    /// <summary>The lakehouse whose samples stand for what sources deliver.</summary>
    public required LakehouseModel Lakehouse { get; init; }

    /// <summary>The folder that the samples' names are relative to.</summary>
    public required string Root { get; init; }

    public required SparkInstallation Spark { get; init; }

    public required string WorkerScript { get; init; }

    /// <summary>Where scripts, packages and specs are fetched to.</summary>
    public required string JobsFolder { get; init; }

    /// <summary>The folder that takes the place of S3 for sources and tables; null for S3.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The dataset to run alone, with its plus signs; null for all.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whether the published tables are read and compared with what the samples must give, so that nothing but samples may lie there.</summary>
    public bool ComparesTables { get; init; }
}
