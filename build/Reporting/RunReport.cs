using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Cake.Core;
using Cake.Core.Diagnostics;
using Spectre.Console;
using Strata.Build.CommandLine;
using Strata.Diagnostics;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Build.Reporting;

/// <summary>Collects what the stages say; stands in for Cake's printer, whose tables would end up in the JSON document.</summary>
public sealed class RunReport : ICakeReportPrinter
{
    private readonly Output output;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private ImmutableArray<CakeReportEntry> durations = [];
    private string? current;

    internal RunReport(string target, Output output) => (Target, this.output) = (target, output);

    internal string Target { get; }

    /// <summary>Where the run leaves its artefacts, as a person in the repository would write it.</summary>
    internal string Artifacts { get; set; } = "artifacts";

    internal TimeSpan Elapsed => watch.Elapsed;

    internal List<StageResult> Results { get; } = [];

    internal List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What ended the run early.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>What a run without failure returns; a plan with changes sets it when asked.</summary>
    internal int ExitCode { get; set; }

    public void Write(CakeReport report) => durations = [.. report];

    public void WriteStep(string name, Verbosity verbosity)
    {
        if (IsStage(name))
        {
            current = name;
            output.Console.Write(new Rule($"[bold]{name}[/]") { Justification = Justify.Left });
        }
    }

    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
    }

    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
    }

    internal static bool IsStage(string target) => Options.SingleStages.Contains(target);

    internal void Add(string stage, string summary, JsonNode? details = null) => Results.Add(new(stage, summary, details));

    /// <summary>Tells problems that belong to no line of a script.</summary>
    internal void Tell(ImmutableArray<Diagnostic> problems, int exitCode = Build.ExitCode.Error) => Tell(problems, _ => null, exitCode);

    /// <summary>Tells problems as they are found; ends the run when one of them is an error.</summary>
    internal void Tell(ImmutableArray<Diagnostic> problems, Func<SourceLocation, string?> lineOf, int exitCode = Build.ExitCode.Error)
    {
        Diagnostics.AddRange(problems);
        foreach (var problem in problems)
        {
            output.Problem(DiagnosticText.Write(problem, lineOf));
            output.Azure?.Issue(problem);
        }

        var errors = problems.Count(problem => problem.Severity is Severity.Error);
        if (errors > 0)
        {
            output.Problem($"Found {errors} {(errors == 1 ? "error" : "errors")}.");
            throw new StageFailedException(exitCode);
        }
    }

    /// <summary>
    /// Keeps what ended the run early. The stage it ended in has said nothing yet, unless it counts its own failures; where it was the first one,
    /// there is nothing to sum up.
    /// </summary>
    internal void Fail(Exception failure)
    {
        Failure = failure;
        if (current is not null && Results.Count > 0 && Results.All(result => result.Stage != current))
        {
            Add(current, "failed");
        }
    }

    internal TimeSpan DurationOf(string stage) =>
        durations.Where(entry => entry.TaskName == stage).Select(entry => entry.Duration).FirstOrDefault();
}
