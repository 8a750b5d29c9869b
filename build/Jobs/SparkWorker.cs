using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Build.Deployment;
using Strata.Build.Tools;

namespace Strata.Build.Jobs;

/// <summary>A Python process with a Spark session, that runs one job after the other and ends with this object.</summary>
internal sealed class SparkWorker : IDisposable
{
    private const int StopMilliseconds = 10_000;

    // A pyspark without its jars fetches them first.
    private static readonly TimeSpan startLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan readLimit = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly RunLog log;

    private SparkWorker(Process process, RunLog log) => (this.process, this.log) = (process, log);

    /// <summary>Starts the process and waits until its session is there.</summary>
    /// <param name="spark">Spark and the Python to start it with.</param>
    /// <param name="script">The worker's script.</param>
    /// <param name="setup">Packages and settings of the session.</param>
    /// <param name="credentials">Variables with the credentials for S3.</param>
    /// <param name="log">Where all it says is kept.</param>
    public static async Task<SparkWorker> StartAsync(
        SparkInstallation spark, string script, SparkSetup setup, IReadOnlyDictionary<string, string> credentials, RunLog log)
    {
        var start = spark.Start([script]);
        foreach (var (name, value) in credentials)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start.");
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.BeginErrorReadLine();
        var worker = new SparkWorker(process, log);
        try
        {
            await worker.AskAsync(new() { ["packages"] = JsonSerializer.SerializeToNode(setup.Packages), ["settings"] = JsonSerializer.SerializeToNode(setup.Settings) }, startLimit);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Runs a script as a job; its exit code.</summary>
    /// <exception cref="TimeoutException">It took longer than its limit.</exception>
    public async Task<int> RunAsync(string script, IEnumerable<string> arguments, TimeSpan limit, Action<JsonObject> onLine) =>
        (await AskAsync(new() { ["run"] = script, ["arguments"] = JsonSerializer.SerializeToNode(arguments) }, limit, onLine))["code"]?.GetValue<int>() ?? ExitCode.Error;

    /// <summary>The rows of a Delta table, values as texts in the order of the columns.</summary>
    public async Task<JsonArray> ReadAsync(string table, IEnumerable<string> columns) =>
        (await AskAsync(new() { ["read"] = table, ["columns"] = JsonSerializer.SerializeToNode(columns) }, readLimit))["rows"]?.AsArray() ?? [];

    public void Dispose()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before.
        }

        if (!process.WaitForExit(StopMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(StopMilliseconds);
        }

        process.Dispose();
    }

    private async Task<JsonObject> AskAsync(JsonObject request, TimeSpan limit, Action<JsonObject>? onLine = null)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await process.StandardInput.WriteLineAsync(request.ToJsonString().AsMemory(), patience.Token);
            await process.StandardInput.FlushAsync(patience.Token);
            return await AnswerAsync(onLine, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException();
        }
        catch (IOException)
        {
            throw Ended();
        }
    }

    private async Task<JsonObject> AnswerAsync(Action<JsonObject>? onLine, CancellationToken patience)
    {
        while (await process.StandardOutput.ReadLineAsync(patience) is { } line)
        {
            log.Write(line);
            if (Parse(line) is not { } said)
            {
                continue;
            }

            if (said.ContainsKey("worker"))
            {
                return said;
            }

            onLine?.Invoke(said);
        }

        throw Ended();
    }

    private DeploymentException Ended() => new(RunDiagnostics.SparkEnded, $"ended by itself: {log.LastLine.TrimEnd('.')}", log.Name);

    // Whatever else a script prints is text.
    private static JsonObject? Parse(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonNode.Parse(line) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
