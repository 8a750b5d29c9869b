using System.Diagnostics;
using Strata.Tests.Runtime;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>A job in a process of its own, as Glue runs it, which can be killed.</summary>
internal static class JobProcess
{
    // The step a job logs first, when it has looked at its files and its table.
    private const string FirstStep = "\"step\": \"read\"";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs a spec's job to its end, or until SIGKILL ends it this long after its first step.</summary>
    /// <returns>Whether it was killed, and how long it ran from its first step.</returns>
    public static async Task<(bool Killed, TimeSpan Ran)> RunAsync(string spec, TimeSpan? killAfter = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(Start(spec)).ShouldNotBeNull();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await UntilFirstStepAsync(process, errors, limit.Token);
            var watch = Stopwatch.StartNew();
            var rest = process.StandardOutput.ReadToEndAsync(limit.Token);
            var finished = process.WaitForExitAsync(limit.Token);
            if (killAfter is { } delay && await Task.WhenAny(finished, Task.Delay(delay, limit.Token)) != finished)
            {
                process.Kill(entireProcessTree: true);
                await finished;
                return (true, watch.Elapsed);
            }

            await finished;
            process.ExitCode.ShouldBe(0, await rest + await errors);
            return (false, watch.Elapsed);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Start(string spec) => GluePython.Start(
        SparkHome.Find(), "-m", "strata_glue.local", spec, "--conf", "spark.sql.codegen.wholeStage=false", "--conf", "spark.sql.codegen.factoryMode=NO_CODEGEN");

    private static async Task UntilFirstStepAsync(Process process, Task<string> errors, CancellationToken limit)
    {
        while (await process.StandardOutput.ReadLineAsync(limit) is { } line)
        {
            if (line.Contains(FirstStep, StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException($"The job ended before its first step: {await errors}");
    }
}
