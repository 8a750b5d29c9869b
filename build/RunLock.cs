using System.Globalization;

namespace Strata.Build;

/// <summary>Keeps a second run on this machine out of an environment's artefacts while the first one is at work on them.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream file;

    private RunLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or ends the run with exit code 5 and says who has it.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="environment">The environment's name.</param>
    public static RunLock Take(string path, string environment)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            File.WriteAllText(HolderFile(path), string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} since {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ss} UTC"));
            return new(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new StageFailedException(ExitCode.Locked, $"Environment '{environment}' is in use by {Holder(path)}. Wait for that run to end.");
        }
    }

    public void Dispose() => file.Dispose();

    private static string Holder(string path) => File.Exists(HolderFile(path)) ? File.ReadAllText(HolderFile(path)) : "another run";

    // The locked file itself cannot be read while it is locked.
    private static string HolderFile(string path) => Path.ChangeExtension(path, ".holder");
}
