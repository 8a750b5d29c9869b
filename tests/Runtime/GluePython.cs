using System.Diagnostics;
using Strata.Tests.Support;

namespace Strata.Tests.Runtime;

/// <summary>Runs Python with the Glue runtime on its path.</summary>
internal static class GluePython
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(9);

    /// <param name="spark">Spark to be importable, or null.</param>
    /// <param name="arguments">What Python is started with.</param>
    /// <returns>The exit code, and all it wrote: standard output first.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(SparkHome? spark, params string[] arguments)
    {
        using var process = Process.Start(Start(spark, arguments)) ?? throw new InvalidOperationException("Python did not start.");
        using var limit = new CancellationTokenSource(patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);

        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Python about to start, with the runtime and Spark on its path; Spark keeps to loopback and to UTC.</summary>
    public static ProcessStartInfo Start(SparkHome? spark, params string[] arguments) => new(SparkHome.Python, arguments)
    {
        WorkingDirectory = RepositoryRoot.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["PYTHONPATH"] = string.Join(Path.PathSeparator, [RepositoryRoot.Of("dsl", "Runtime", "glue"), .. spark?.PythonPath ?? []]),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONIOENCODING"] = "utf-8",
            ["SPARK_LOCAL_IP"] = "127.0.0.1",
            // Python gives timestamps in local time.
            ["TZ"] = "UTC",
        },
    };
}
