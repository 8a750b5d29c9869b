using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;

namespace Strata.Build.Tools;

/// <summary>Spark on this machine: that of <c>SPARK_HOME</c>, else a pyspark that Python can import.</summary>
/// <param name="Python">The interpreter.</param>
/// <param name="PythonPath">Folders and archives that it needs to import pyspark; empty where it can already.</param>
internal sealed record SparkInstallation(string Python, ImmutableArray<string> PythonPath)
{
    private const string HomeVariable = "SPARK_HOME";
    private const string PathVariable = "PYTHONPATH";
    private const string Remedy = "pip install pyspark==3.5.4 delta-spark==3.3.0, or set SPARK_HOME to a Spark 3.5 with Delta 3.3 and Deequ.";

    // Spark writes the bytes of its protocol itself; a mark at their beginning would be part of the first line.
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds it; ends the run with one line when it, or the Java it needs, is missing.</summary>
    public static SparkInstallation Find()
    {
        Prerequisite.Java.Find();
        return Find(Environment.GetEnvironmentVariable(HomeVariable), Prerequisite.Python.Find());
    }

    /// <param name="home">What <c>SPARK_HOME</c> says; null or empty for a pyspark that Python can import.</param>
    /// <param name="python">The interpreter.</param>
    internal static SparkInstallation Find(string? home, string python)
    {
        if (home is { Length: > 0 })
        {
            return FromHome(home, python);
        }

        return new ToolProcess(python, ["-c", "import pyspark, delta"]).TryRun() is { ExitCode: 0 }
            ? new(python, [])
            : throw new StageFailedException(ExitCode.Error, $"Spark was not found; it is needed to run the jobs on this machine. Run {Remedy}");
    }

    /// <summary>The same, and null when it is missing.</summary>
    internal static SparkInstallation? TryFind(string python)
    {
        try
        {
            return Find(Environment.GetEnvironmentVariable(HomeVariable), python);
        }
        catch (StageFailedException)
        {
            return null;
        }
    }

    /// <summary>What Python needs for Spark beside its path; Spark keeps to loopback and to UTC.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["PYSPARK_PYTHON"] = Python,
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["PYTHONIOENCODING"] = "utf-8",
        ["SPARK_LOCAL_IP"] = "127.0.0.1",
        // Python gives timestamps in local time.
        ["TZ"] = "UTC",
    };

    /// <summary>Python about to start, with Spark on its path and its streams in our hands.</summary>
    public ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        var inherited = Environment.GetEnvironmentVariable(PathVariable)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        start.Environment[PathVariable] = string.Join(Path.PathSeparator, PythonPath.Concat(inherited).Distinct());
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static SparkInstallation FromHome(string home, string python)
    {
        var folder = Path.Combine(home, "python");
        return Directory.Exists(folder)
            ? new(python, [folder, .. Directory.EnumerateFiles(Path.Combine(folder, "lib")).Order(StringComparer.Ordinal)])
            : throw new StageFailedException(ExitCode.Error, $"{HomeVariable} is '{home}', where there is no Spark: the folder 'python' is missing. Run {Remedy}");
    }
}
