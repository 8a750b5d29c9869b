using System.Diagnostics;

namespace Strata.Tests.Support;

/// <summary>Python with cfn-lint, whose schemas are CloudFormation's own.</summary>
internal static class Python
{
    private const string Program = "python3";

    /// <summary>What a program prints; a program that fails fails the test. Skips the test where cfn-lint cannot be imported.</summary>
    public static string Run(string program, string input = "", params string[] arguments)
    {
        Skip.IfNot(Start("import cfnlint", "").ExitCode == 0, "Python cannot import cfnlint. Install cfn-lint for python3 to run this test.");

        var (exitCode, output) = Start(program, input, arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    private static (int ExitCode, string Output) Start(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-c", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();

        return (process.ExitCode, output.Result + (process.ExitCode == 0 ? "" : errors.Result));
    }
}
