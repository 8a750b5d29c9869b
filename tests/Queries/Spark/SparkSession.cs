using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Strata.Queries;
using Strata.Tests.Runtime;
using Strata.Tests.Support;

namespace Strata.Tests.Queries.Spark;

/// <summary>One Spark process for all tests of a collection; started by the first that needs it.</summary>
public sealed class SparkSession : IDisposable
{
    private readonly StringBuilder errors = new();
    private readonly Lazy<Process> worker;

    public SparkSession() => worker = new(Start);

    /// <summary>Why there is no Spark, or null.</summary>
    public static string? Missing { get; } = SparkHome.Find() is null ? SparkHome.Missing : null;

    /// <param name="views">The tables: a query for each.</param>
    /// <param name="sql">The query.</param>
    /// <param name="asWritten">Whether to compute what is written, row by row and step by step, instead of what the optimizer makes of it.</param>
    internal SparkAnswer Ask(IReadOnlyDictionary<string, string> views, string sql, bool asWritten = false) => Ask<SparkAnswer>(new { views, sql, asWritten });

    /// <summary>Runs the Glue job of a spec in the session, and gives the run this name.</summary>
    internal JobAnswer RunJob(string spec, string run) => Ask<JobAnswer>(new { spec, run });

    /// <summary>Writes the rows of a query as a Delta table.</summary>
    internal void Save(string sql, string table) => Ask<SparkAnswer>(new { sql, table }).Error.ShouldBeNull();

    public void Dispose()
    {
        if (!worker.IsValueCreated)
            return;

        worker.Value.StandardInput.Close();
        worker.Value.WaitForExit(TimeSpan.FromSeconds(20));
        worker.Value.Dispose();
    }

    private T Ask<T>(object request)
    {
        lock (worker)
        {
            worker.Value.StandardInput.WriteLine(JsonSerializer.Serialize(request));
            var reply = worker.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Spark ended: {errors}");

            return JsonSerializer.Deserialize<T>(reply, JsonSerializerOptions.Web) ?? throw new InvalidOperationException(reply);
        }
    }

    private Process Start()
    {
        var start = GluePython.Start(SparkHome.Find(), RepositoryRoot.Of("tests", "Queries", "Spark", "worker.py"));
        start.RedirectStandardInput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("Python did not start.");
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { settings = SparkSettings.All }));

        return process;
    }
}
