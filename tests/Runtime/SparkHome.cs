using System.Collections.Immutable;
using Strata.Build.Tools;

namespace Strata.Tests.Runtime;

/// <summary>Where the build finds Spark on this machine; null where it says that there is none.</summary>
/// <param name="PythonPath">Folders and archives that Python needs to import pyspark; empty where it can already.</param>
internal sealed record SparkHome(ImmutableArray<string> PythonPath)
{
    public const string Missing = "Spark is not here. Set SPARK_HOME to Spark 3.5 with Delta 3.3 and Deequ, or: pip install pyspark==3.5.4 delta-spark==3.3.0";

    public const string Python = "python3";

    private static readonly Lazy<SparkHome?> found = new(Installed);

    public static SparkHome? Find() => found.Value;

    private static SparkHome? Installed() => SparkInstallation.TryFind(Python) is { } spark ? new(spark.PythonPath) : null;
}
