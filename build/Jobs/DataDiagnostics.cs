using Strata.Diagnostics;

namespace Strata.Build.Jobs;

/// <summary>What comparing published tables can complain about.</summary>
internal static class DataDiagnostics
{
    public static DiagnosticDefinition CellDiffers { get; } = new("STR6201", Severity.Error,
        "Each cell is what the preview shows",
        "Column '{0}' of dataset '{1}' – is {3} in the {5} and {2} in the preview, in row {4}. Find what of the query Spark and C# see differently.",
        "A preview is a promise: both engines give the same rows.");

    public static DiagnosticDefinition RowIsMissing { get; } = new("STR6202", Severity.Error,
        "Each row of the preview is published",
        "Dataset '{0}' – does not publish row {1}, which the preview shows. Find what of the query Spark and C# see differently.",
        "A preview is a promise: both engines give the same rows.");

    public static DiagnosticDefinition RowIsNotExpected { get; } = new("STR6203", Severity.Error,
        "No row is published that the preview does not show",
        "Dataset '{0}' – publishes row {1}, which the preview does not show. Find what of the query Spark and C# see differently.",
        "A preview is a promise: both engines give the same rows.");

    public static DiagnosticDefinition RowIsNotSetAside { get; } = new("STR6204", Severity.Error,
        "Each row that the preview sets aside is set aside, by the same rules",
        "Dataset '{0}' – does not set row {1} aside by {2}, as the preview does. Find what of the rules Spark and C# see differently.",
        "The preview promises which rows are kept back, and why.");

    public static DiagnosticDefinition RowIsSetAside { get; } = new("STR6205", Severity.Error,
        "No row is set aside that the preview does not set aside, or by other rules",
        "Dataset '{0}' – sets row {1} aside by {2}, and the preview does not. Find what of the rules Spark and C# see differently.",
        "The preview promises which rows are kept back, and why.");

    public static DiagnosticDefinition KeyNotKept { get; } = new("STR6211", Severity.Error,
        "A table's key tells all its rows apart",
        "Dataset '{0}' – has {1} rows in Athena, of which {2} have a key of their own and {3} have none. Look at the last runs of its job.",
        "What reads the table by its key counts rows twice, or misses them.");

    public static DiagnosticDefinition QueryFailed { get; } = new("STR6212", Severity.Error,
        "Athena can read each table",
        "Dataset '{0}' – cannot be read by Athena: {1}. Look at its crawler and at the permissions of Lake Formation.",
        "What Athena cannot read, nobody can.");

    public static DiagnosticDefinition WorkflowEnded { get; } = new("STR6213", Severity.Error,
        "The workflow runs to its end",
        "Workflow '{0}' – run '{1}' {2}. Look at it in the Glue console.",
        "Its tables are those of an earlier run.");
}
