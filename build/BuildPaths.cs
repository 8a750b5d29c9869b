namespace Strata.Build;

/// <summary>Every path the build reads or writes.</summary>
/// <param name="Root">The repository.</param>
public sealed record BuildPaths(string Root)
{
    private const string Marker = "Strata.slnx";

    public string Environments => At("environments");

    public string Artifacts => At("artifacts");

    /// <summary>Compiled scripts, kept between runs.</summary>
    public string ScriptCache => At("artifacts", ".cache");

    public string Tools => At(".tools");

    public string Tests => At("tests");

    public string Solution => At(Marker);

    public string TestProject => At("tests", "Strata.Tests.csproj");

    /// <summary>The verification tests, which are built along with the build.</summary>
    public string VerificationTests => At("tests", "Verification", "bin", "Release", "net10.0", "Strata.Verification.dll");

    public string TestResults => At("artifacts", "tests");

    /// <summary>The snapshots that the last test run read.</summary>
    public string UsedSnapshots => At("artifacts", "tests", "snapshots-used.txt");

    /// <summary>The snapshots that the last full test run did not read.</summary>
    public string OrphanedSnapshots => At("artifacts", "tests", "snapshots-orphaned.txt");

    public string UnittestReport => At("build", "Testing", "unittest_report.py");

    public string SparkWorker => At("build", "Jobs", "spark_worker.py");

    public string LocalAws => At("build", "LocalAws");

    public string LocalAwsRequirements => At("build", "LocalAws", "requirements.txt");

    /// <summary>Where a local AWS that was kept says how to reach it.</summary>
    public string LocalAwsRecord => At(".tools", "local-aws.json");

    public string PythonEnvironment => At(".tools", "python");

    public string PythonLog => At(".tools", "python.log");

    /// <summary>What is deployed and runs in AWS.</summary>
    public string Runtime => At("dsl", "Runtime");

    public string GlueRuntime => At("dsl", "Runtime", "glue");

    public string LambdaRuntime => At("dsl", "Runtime", "lambda");

    /// <summary>The repository that holds the running build, so that it works from any folder.</summary>
    public static BuildPaths Find() => new(FindRoot(new DirectoryInfo(AppContext.BaseDirectory)));

    public ArtifactPaths ArtifactsOf(string environment) => new(Path.Combine(Artifacts, environment));

    /// <summary>A path as a person in the repository would write it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static string FindRoot(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds {Marker}. Run the build from a clone of the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, Marker)) => folder.FullName,
        _ => FindRoot(folder.Parent),
    };

    private string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}
