using System.Diagnostics;

namespace Strata.Tests.Support;

/// <summary>The programs of <c>tests/Support/node</c>: fetched once by npm into <c>.tools/node</c>, and used again.</summary>
internal static class NodeTools
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<string?> failure = new(Install);

    public static string Folder { get; } = RepositoryRoot.Of(".tools", "node");

    private static string Sources { get; } = RepositoryRoot.Of("tests", "Support", "node");

    /// <summary>Runs a script of <c>tests/Support/node</c> and gives what it prints. Skips the test where npm cannot fetch what it needs.</summary>
    public static string RunScript(string script, params string[] arguments) => Run("node", [Path.Combine(Sources, script), .. arguments]);

    /// <summary>Runs the CDK's command line and gives what it prints.</summary>
    public static string RunCdk(params string[] arguments) => Run("node", [Path.Combine(Folder, "node_modules", "aws-cdk", "bin", "cdk"), .. arguments]);

    private static string Run(string program, string[] arguments)
    {
        Skip.IfNot(failure.Value is null, $"npm could not fetch the packages of tests/Support/node: {failure.Value}");

        var (exitCode, output, errors) = Start(program, arguments);
        exitCode.ShouldBe(0, output + errors);
        return output;
    }

    private static string? Install()
    {
        Directory.CreateDirectory(Folder);
        var wanted = File.ReadAllText(Path.Combine(Sources, "package.json"));
        var installed = Path.Combine(Folder, "package.json");
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted && Directory.Exists(Path.Combine(Folder, "node_modules", "cdk-nag")))
            return null;

        File.WriteAllText(installed, wanted);
        try
        {
            var (exitCode, _, errors) = Start("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"]);
            return exitCode == 0 ? null : errors;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return missing.Message;
        }
    }

    private static (int ExitCode, string Output, string Errors) Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_PATH"] = Path.Combine(Folder, "node_modules"), ["CDK_DISABLE_CLI_TELEMETRY"] = "true" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program}' ran for more than {patience}.");
        }

        return (process.ExitCode, output.Result, errors.Result);
    }
}
