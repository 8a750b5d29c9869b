using Strata.Build.Tools;

namespace Strata.Build.LocalAws;

/// <summary>Finds the local AWS that an earlier run kept, or starts one.</summary>
internal sealed class LocalAwsStart(BuildPaths paths, PythonEnvironment python, string logFile)
{
    /// <param name="account">The account number it answers with.</param>
    /// <param name="keep">Whether it shall outlive the run.</param>
    public LocalAwsServer FindOrStart(string account, bool keep)
    {
        if (LocalAwsRecord.Read(paths.LocalAwsRecord) is { } record && record.IsAlive())
        {
            return LocalAwsServer.Kept(record);
        }

        LocalAwsRecord.Remove(paths.LocalAwsRecord);
        var server = LocalAwsServer.Start(Command(account, keep), logFile);
        if (keep)
        {
            server.Keep(paths.LocalAwsRecord);
        }

        return server;
    }

    private ToolProcess Command(string account, bool keep) =>
        new(python.Find(), ["-m", "strata_local_aws", "--port", "0", "--account", account, .. keep ? ["--keep"] : Array.Empty<string>()])
        {
            WorkingDirectory = paths.Root,
            Variables = new Dictionary<string, string> { ["PYTHONPATH"] = paths.LocalAws, ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
}
