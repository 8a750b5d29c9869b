namespace Strata.Build;

/// <summary>What a run on one environment leaves behind; the same names for every environment.</summary>
/// <param name="Folder">artifacts/&lt;environment&gt;</param>
public sealed record ArtifactPaths(string Folder)
{
    public string Manifest => Path.Combine(Folder, "lakehouse.json");

    public string Sql => Path.Combine(Folder, "sql");

    public string Assembly => Path.Combine(Folder, "assembly");

    public string Preview => Path.Combine(Folder, "preview");

    public string Plan => Path.Combine(Folder, "plan.json");

    public string Verification => Path.Combine(Folder, "verification.trx");

    /// <summary>Scripts, packages and specs of deployed jobs, as they were fetched to run them.</summary>
    public string Jobs => Path.Combine(Folder, "jobs");

    public string Logs => Path.Combine(Folder, "logs");

    public string Lock => Path.Combine(Logs, "run.lock");

    public string BuildLog => Path.Combine(Logs, "build.log");

    public string RunLog => Path.Combine(Logs, "run.log");

    public string LocalAwsLog => Path.Combine(Logs, "local-aws.log");
}
