using System.Collections.Immutable;
using System.Diagnostics;

namespace Strata.Tests.Runtime;

/// <summary>Where Spark is on this machine: <c>SPARK_HOME</c> first, then a pyspark that Python can import.</summary>
/// <param name="PythonPath">Folders and archives that Python needs to import pyspark; empty where it can already.</param>
internal sealed record SparkHome(ImmutableArray<string> PythonPath)
{
    public const string Missing = "Spark is not here. Set SPARK_HOME to Spark 3.5 with Delta 3.3 and Deequ, or: pip install pyspark==3.5.4";

    public const string Python = "python3";

    private static readonly Lazy<SparkHome?> found = new(() => FromEnvironment() ?? FromPython());

    public static SparkHome? Find() => found.Value;

    private static SparkHome? FromEnvironment() =>
        Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } home && Path.Combine(home, "python") is var python && Directory.Exists(python)
            ? new([python, .. Directory.EnumerateFiles(Path.Combine(python, "lib")).Order(StringComparer.Ordinal)])
            : null;

    private static SparkHome? FromPython()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import pyspark"]) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode == 0 ? new([]) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
