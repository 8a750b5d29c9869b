using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Strata.Build.LocalAws;

/// <summary>How to find a local AWS that was kept.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="Endpoint">Where it answers.</param>
internal sealed record LocalAwsRecord(int ProcessId, Uri Endpoint)
{
    private const int StopMilliseconds = 5_000;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    /// <summary>The record of a server that answers; it says itself which process it is.</summary>
    public static LocalAwsRecord Of(Uri endpoint) =>
        new(ProcessAt(endpoint) ?? throw new StageFailedException(ExitCode.Error, $"The local AWS on {endpoint} does not answer. Run --target=Clean and try again."), endpoint);

    /// <summary>The record in a file; null when there is none or it cannot be read.</summary>
    public static LocalAwsRecord? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<LocalAwsRecord>(File.ReadAllText(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        File.WriteAllText(file, JsonSerializer.Serialize(this));
    }

    /// <summary>Forgets the server, if there is a record of one.</summary>
    public static void Remove(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Whether the process lives and the endpoint is its own: another server may have taken the port since.</summary>
    public bool IsAlive()
    {
        using var process = FindProcess();
        return process is not null && ProcessAt(Endpoint) == ProcessId;
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    public void Stop()
    {
        using var process = FindProcess();
        if (process is not null && IsAlive())
        {
            Ask(Endpoint, "/strata/stop");
            process.WaitForExit(StopMilliseconds);
        }
    }

    private static int? ProcessAt(Uri endpoint) => int.TryParse(Ask(endpoint, "/strata/health"), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? Ask(Uri endpoint, string path)
    {
        try
        {
            using var client = new HttpClient { Timeout = AnswerLimit };
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, path)));
            using var reader = new StreamReader(response.Content.ReadAsStream());
            return response.IsSuccessStatusCode ? reader.ReadToEnd() : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private Process? FindProcess()
    {
        try
        {
            return Process.GetProcessById(ProcessId);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
