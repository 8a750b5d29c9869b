using System.Diagnostics;
using Strata.Build.Tools;

namespace Strata.Build.LocalAws;

/// <summary>The local AWS of one run: found when an earlier run kept it, started otherwise, ended with the run unless it is kept.</summary>
internal sealed class LocalAwsServer : IDisposable
{
    private const string ReadyPrefix = "ready ";
    private const int StopMilliseconds = 5_000;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process? process;

    private LocalAwsServer(Uri endpoint, Process? process) => (Endpoint, this.process) = (endpoint, process);

    public Uri Endpoint { get; }

    /// <summary>Whether an earlier run started it.</summary>
    public bool WasRunning => process is null;

    /// <summary>Set when it shall outlive the run.</summary>
    public bool IsKept { get; private set; }

    public static LocalAwsServer Kept(LocalAwsRecord record) => new(record.Endpoint, process: null) { IsKept = true };

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <param name="command">The interpreter and the server's module.</param>
    /// <param name="logFile">Where the server's own messages go.</param>
    public static LocalAwsServer Start(ToolProcess command, string logFile)
    {
        var process = command.Start();
        var errors = LogErrors(process, logFile);
        var ready = process.StandardOutput.ReadLineAsync();
        if (ready.Wait(StartLimit) && ready.Result is { } line && line.StartsWith(ReadyPrefix, StringComparison.Ordinal))
        {
            return new(new Uri(line[ReadyPrefix.Length..]), process);
        }

        End(process);
        errors.Wait(StopMilliseconds);
        throw new StageFailedException(ExitCode.Error, $"The local AWS did not start within {StartLimit.TotalSeconds:0} s. Read {logFile} for the reason.");
    }

    /// <summary>Lets it outlive the run and writes down how to find it.</summary>
    public void Keep(string recordFile)
    {
        IsKept = true;
        LocalAwsRecord.Of(Endpoint).Write(recordFile);
    }

    public void Dispose()
    {
        if (process is not null && !IsKept)
        {
            End(process);
        }

        process?.Dispose();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(StopMilliseconds);
        }
    }

    private static Task LogErrors(Process process, string logFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(logFile) ?? "");
        var log = new StreamWriter(logFile) { AutoFlush = true };
        return process.StandardError.BaseStream.CopyToAsync(log.BaseStream).ContinueWith(_ => log.Dispose(), TaskScheduler.Default);
    }
}
