using Strata.Diagnostics;

namespace Strata.Build.Reporting;

/// <summary>Azure Pipelines logging commands; see https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands.</summary>
internal sealed class AzureCommands(TextWriter writer)
{
    public void Issue(Diagnostic problem)
    {
        if (problem.Severity is Severity.Note)
        {
            return;
        }

        var place = problem.Location.File == "" ? "" : $"sourcepath={Property(problem.Location.File)};linenumber={problem.Location.Line};columnnumber={problem.Location.Column};";
        var type = problem.Severity.ToString().ToLowerInvariant();
        writer.WriteLine($"##vso[task.logissue type={type};{place}code={Property(problem.Id)};]{Message(problem.Message)}");
    }

    /// <summary>Sets a variable that later jobs and stages can read.</summary>
    public void SetOutput(string name, string value) =>
        writer.WriteLine($"##vso[task.setvariable variable={Property(name)};isOutput=true;isReadOnly=true]{Message(value)}");

    private static string Message(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
