using System.Diagnostics;
using System.Text.Json;
using Strata.Queries;
using Strata.Tests.Support;

namespace Strata.Tests.Queries.Spark;

/// <summary>One Spark process for all tests that need it; started by the first.</summary>
public sealed class SparkSession : IDisposable
{
    private readonly Lazy<Process> worker = new(Start);

    /// <summary>Why there is no Spark, or null.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } || CanImport()
            ? null
            : "Spark is not here: set SPARK_HOME or install pyspark 3.5.4 (and Java 17).";

    internal SparkAnswer Ask(IReadOnlyDictionary<string, string> views, string sql)
    {
        lock (worker)
        {
            worker.Value.StandardInput.WriteLine(JsonSerializer.Serialize(new { views, sql }));
            var reply = worker.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Spark ended: " + worker.Value.StandardError.ReadToEnd());

            return JsonSerializer.Deserialize<SparkAnswer>(reply, JsonSerializerOptions.Web) ?? throw new InvalidOperationException(reply);
        }
    }

    public void Dispose()
    {
        if (!worker.IsValueCreated)
            return;

        worker.Value.StandardInput.Close();
        worker.Value.WaitForExit(TimeSpan.FromSeconds(20));
        worker.Value.Dispose();
    }

    private static Process Start()
    {
        var process = Process.Start(Python(RepositoryRoot.Of("tests", "Queries", "Spark", "worker.py"))) ?? throw new InvalidOperationException("python3 did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { settings = SparkSettings.All }));

        return process;
    }

    private static bool CanImport()
    {
        try
        {
            using var process = Process.Start(Python("-c", "import pyspark"));
            return process is not null && process.WaitForExit(TimeSpan.FromSeconds(20)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Python(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Python gives timestamps in local time.
        start.Environment["TZ"] = "UTC";
        start.Environment["PYTHONIOENCODING"] = "utf-8";

        return start;
    }
}
