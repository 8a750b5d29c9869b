using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>What running the deployed jobs can complain about.</summary>
internal static class RunDiagnostics
{
    public static DiagnosticDefinition NoWorkflow { get; } = new("STR6101", Severity.Error,
        "The workflow is deployed",
        "Workflow '{0}' – is not deployed here. Run --target=Deploy and --target=DeployScripts first.",
        "What runs is what is deployed, not what the script says now.");

    public static DiagnosticDefinition NoJob { get; } = new("STR6102", Severity.Error,
        "Each job that a trigger starts is deployed",
        "Job '{0}' – is started by workflow '{1}' and is not deployed. Run --target=Deploy again.",
        "A workflow that starts a job which is not there ends half done.");

    public static DiagnosticDefinition NoFile { get; } = new("STR6103", Severity.Error,
        "Each job's script, packages and spec are where it looks for them",
        "File '{0}' of job '{1}' – {2}. Run --target=DeployScripts again.",
        "A job reads them when it starts.");

    public static DiagnosticDefinition NotOnlySamples { get; } = new("STR6104", Severity.Error,
        "What is compared with the samples comes of the samples",
        "Table '{0}' – has {1} files beside its sample in {2}. Remove them, or end the local AWS by --target=Clean.",
        "Other rows give other tables, and every difference would be told as a mistake.");

    public static DiagnosticDefinition GateStopped { get; } = new("STR6111", Severity.Error,
        "No quality gate stops a job",
        "{0}",
        "Rows that break a rule are not published, and what reads them is not run.");

    public static DiagnosticDefinition JobFailed { get; } = new("STR6112", Severity.Error,
        "Each job runs to its end",
        "Job '{0}' – ended in step '{1}': {2} Read '{3}' for all it said.",
        "Nothing of its dataset was published.");

    public static DiagnosticDefinition SparkEnded { get; } = new("STR6113", Severity.Error,
        "Spark answers",
        "Spark – {0}. Read '{1}' for all it said.",
        "Jobs run in one process, whose end is theirs.");

    public static DiagnosticDefinition JobTookTooLong { get; } = new("STR6114", Severity.Error,
        "Each job ends in time",
        "Job '{0}' – was still running after {1}, the limit it is deployed with. Give it less to do, or a longer limit.",
        "AWS ends it after the same time.");
}
