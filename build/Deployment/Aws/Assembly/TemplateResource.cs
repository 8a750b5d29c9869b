using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Strata.Diagnostics;

namespace Strata.Aws.Assembly;

/// <summary>A resource of a template.</summary>
internal sealed partial record TemplateResource(string LogicalId, string Type, SourceLocation DeclaredAt)
{
    /// <summary>The key in a resource's metadata under which synthesis notes the line that declares it.</summary>
    public const string DeclaredAtKey = "strata:declared";

    /// <summary>True when CloudFormation leaves the resource in place on delete.</summary>
    public required bool IsRetained { get; init; }

    /// <summary>The line as <c>file(line)</c>; empty when it is not known.</summary>
    public string DeclaredAtText => DeclaredAt == SourceLocation.None ? "" : $"{DeclaredAt.File}({DeclaredAt.Line})";

    /// <summary>The whole resource, for comparing two templates.</summary>
    public required JsonNode? Definition { get; init; }

    internal static TemplateResource Read(string logicalId, JsonNode? definition) =>
        new(logicalId, (string?)definition?["Type"] ?? "", Location((string?)definition?["Metadata"]?[DeclaredAtKey]))
        {
            IsRetained = ((string?)definition?["DeletionPolicy"] ?? "Delete").StartsWith("Retain", StringComparison.Ordinal),
            Definition = definition,
        };

    private static SourceLocation Location(string? text) =>
        text is not null && FileAndLine().Match(text) is { Success: true } match
            ? new SourceLocation(match.Groups["file"].Value, int.Parse(match.Groups["line"].ValueSpan), Column(match))
            : SourceLocation.None;

    private static int Column(Match match) => match.Groups["column"].Success ? int.Parse(match.Groups["column"].ValueSpan) : 0;

    [GeneratedRegex(@"^(?<file>.+)\((?<line>\d+)(,(?<column>\d+))?\)$")]
    private static partial Regex FileAndLine();
}
