using System.Collections.Immutable;
using Cake.Common;
using Cake.Core;
using Cake.Frosting;
using Strata.Build.CommandLine;
using Strata.Build.Reporting;
using Strata.Build.Stages;
using Strata.Build.Testing;
using Strata.Build.Tools;

namespace Strata.Build;

/// <summary>What every task is given: the command line as typed values, the paths, and the report.</summary>
public sealed class BuildContext : FrostingContext, IDisposable
{
    internal const string Json = "json";

    private readonly Stack<IDisposable> owned = new();

    public BuildContext(ICakeContext context, BuildPaths paths, Output output, BuildLog log, RunReport report)
        : base(context)
    {
        (Paths, Output, Log, Report) = (paths, output, log, report);
        var environment = context.Argument(Options.Environment, EnvironmentFile.Default);
        Environment = EnvironmentFile.Find(environment, paths) ?? new(environment, "");
        Artifacts = paths.ArtifactsOf(Environment.Name);

        Report.Artifacts = paths.Relative(Artifacts.Folder);
        (Lakehouse, Aws) = (new(this), new(this));

        Keep = context.HasArgument(Options.Keep);
        DetailedExitCode = context.HasArgument(Options.DetailedExitCode);
        Materialize = context.HasArgument(Options.Materialize);
        Fix = context.HasArgument(Options.Fix);
        Out = context.Argument<string?>(Options.Out, null);
        SavedPlan = context.Argument<string?>(Options.Plan, null);
        Confirm = context.Argument<string?>(Options.Confirm, null);
        Tests = new(context.Argument<string?>(Options.Filter, null), Environment.Path, context.Argument<string?>(Options.Engine, null), context.HasArgument(Options.Record));
        Dataset = context.Argument<string?>(Options.Dataset, null);
        DataFolder = context.Argument<string?>(Options.Data, null);
        ComparesData = context.HasArgument(Options.Data) && Options.SwitchesOf(report.Target).Contains(Options.Data);
        AllowReplace = [.. context.Arguments(Options.AllowReplace, "").SelectMany(ids => ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }

    public BuildPaths Paths { get; }

    public Output Output { get; }

    public new BuildLog Log { get; }

    public RunReport Report { get; }

    /// <summary>The script this run starts from.</summary>
    public new EnvironmentFile Environment { get; }

    /// <summary>Where this run's artefacts lie.</summary>
    public ArtifactPaths Artifacts { get; }

    public bool Keep { get; }

    public bool DetailedExitCode { get; }

    public bool Materialize { get; }

    public bool Fix { get; }

    public string? Out { get; }

    public string? SavedPlan { get; }

    public string? Confirm { get; }

    internal TestSelection Tests { get; }
    /// <summary>The dataset whose job to run, with its plus signs; null for all.</summary>
    public string? Dataset { get; }

    /// <summary>The folder that takes the place of the local AWS's S3.</summary>
    public string? DataFolder { get; }

    /// <summary>Whether verification runs the jobs and compares their tables.</summary>
    public bool ComparesData { get; }

    /// <summary>Whether the deployed jobs are run.</summary>
    internal bool RunsJobs => ComparesData || Report.Target == Options.Run;


    public ImmutableArray<string> AllowReplace { get; }

    internal LakehouseRun Lakehouse { get; }

    internal AwsAccess Aws { get; }

    /// <summary>Spark, found at most once.</summary>
    internal Lazy<SparkInstallation> Spark { get; } = new(SparkInstallation.Find);

    public void Dispose()
    {
        while (owned.TryPop(out var resource))
        {
            resource.Dispose();
        }
    }

    /// <summary>Hands over what has to end with the run; the last one taken ends first.</summary>
    internal T Owns<T>(T resource) where T : IDisposable
    {
        owned.Push(resource);
        return resource;
    }
}
