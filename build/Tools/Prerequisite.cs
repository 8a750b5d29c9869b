using System.Text.RegularExpressions;

namespace Strata.Build.Tools;

/// <summary>A program a person has to install; the build fetches everything else.</summary>
/// <param name="Name">Its product name.</param>
/// <param name="Commands">The names under which it may be found, the first choice first.</param>
/// <param name="Oldest">The oldest version that will do.</param>
/// <param name="Purpose">What the build needs it for.</param>
/// <param name="Site">Where to get it.</param>
internal sealed partial record Prerequisite(string Name, string[] Commands, Version Oldest, string Purpose, string Site)
{
    public static Prerequisite Node { get; } = new("Node.js", ["node"], new(20, 0), "to write the CDK's cloud assembly", "https://nodejs.org");

    public static Prerequisite Python { get; } = new("Python", ["python3", "python"], new(3, 11), "for the local AWS and the tests of the jobs", "https://www.python.org");

    public static Prerequisite Java { get; } = new("Java", JavaCommands(), new(17, 0), "to run the jobs on Spark", "https://adoptium.net");

    /// <summary>The command that starts it; ends the run with one line when none is new enough.</summary>
    public string Find()
    {
        var versions = Commands.Select(command => (Command: command, Version: VersionOf(command))).Where(found => found.Version is not null).ToList();
        if (versions.Find(found => found.Version >= Oldest) is { Command: { } command })
        {
            return command;
        }

        var fact = versions is [var (_, old), ..] ? $"is version {old}" : "was not found";
        throw new StageFailedException(ExitCode.Error, $"{Name} {fact}; it is needed {Purpose}. Install {Name} {Oldest.ToString(Oldest.Minor == 0 ? 1 : 2)} or newer from {Site}.");
    }

    // Spark takes the one of JAVA_HOME first, too.
    private static string[] JavaCommands() =>
        Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? [Path.Combine(home, "bin", "java"), "java"] : ["java"];

    private static Version? VersionOf(string command) =>
        new ToolProcess(command, ["--version"]).TryRun() is { ExitCode: 0 } result
        && VersionNumber().Match(string.Join(' ', result.Lines)) is { Success: true } match
            ? Version.Parse(match.Value)
            : null;

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
