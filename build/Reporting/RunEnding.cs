using Strata.Diagnostics;

namespace Strata.Build.Reporting;

/// <summary>Tells how a run ended: the summary or the document, the error once more as the last line, and the exit code.</summary>
internal sealed class RunEnding(RunReport report, Output output, BuildLog log, BuildPaths paths)
{
    public int Tell(int cakeExitCode)
    {
        var exitCode = report.Failure switch
        {
            StageFailedException failure => failure.ExitCode,
            null when cakeExitCode == 0 => report.ExitCode,
            _ => ExitCode.Error,
        };

        if (output.IsDocument)
        {
            output.Document(JsonSummary.Of(report, exitCode));
        }
        else if (report.Results.Count > 0)
        {
            TextSummary.Write(report, output);
        }

        TellFailure(cakeExitCode);
        return exitCode;
    }

    private void TellFailure(int cakeExitCode)
    {
        if (report.Failure is StageFailedException { Message: var message })
        {
            RepeatFirstError();
            if (message != "")
            {
                output.Error(message);
            }
        }
        else if (report.Failure is { } failure)
        {
            log.Write(failure.ToString());
            output.Error(FirstLine(failure.GetBaseException().Message) + (log.File is null ? "" : $" Details are in {paths.Relative(log.File)}."));
        }
        else if (cakeExitCode != 0)
        {
            output.Error(log.LastError ?? "The build could not start.");
        }
    }

    // Below the lines of a deployment and the summary, the cause would have to be searched for.
    private void RepeatFirstError()
    {
        if (report.Results.Count > 0 && report.Diagnostics.Find(problem => problem.Severity is Severity.Error) is { } first && !output.IsDocument)
        {
            output.Problem(DiagnosticText.FirstLine(first));
        }
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
