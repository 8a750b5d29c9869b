using Strata.Build.Tools;

namespace Strata.Build.Testing;

/// <summary>The repository's format, as .editorconfig says, through <c>dotnet format</c>.</summary>
internal static class CodeFormat
{
    public static void Run(BuildContext context)
    {
        string[] check = context.Fix ? [] : ["--verify-no-changes"];
        var result = new ToolProcess("dotnet", ["format", context.Paths.Solution, "--no-restore", "--verbosity", "minimal", .. check])
            .Run(context.Output.Line);
        if (result.ExitCode != 0)
        {
            throw new StageFailedException(ExitCode.Error, "Code is not formatted as .editorconfig says. Run ./build.sh --target=Format --fix.");
        }

        context.Output.Line(context.Fix ? "The code is formatted." : "The format is right.");
    }
}
