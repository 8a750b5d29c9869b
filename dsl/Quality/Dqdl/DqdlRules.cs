using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Quality.Dqdl;

/// <summary>The DQDL text of <c>Expect("…")</c> → rules of the dataset.</summary>
internal static class DqdlRules
{
    private const string Opening = "Rules = [\n";

    /// <summary>A whole document, or rules alone with commas between. What cannot be read is one rule whose check says why.</summary>
    public static ImmutableArray<QualityRule> Of(Type row, string text, SourceLocation declaredAt)
    {
        var lines = text.ReplaceLineEndings("\n");
        var isDocument = IsDocument(lines);
        var (document, problems) = DqdlReader.Read(isDocument ? lines : $"{Opening}{lines}\n]");

        return document is null
            ? [new UnreadableDqdl([.. problems.Select(problem => isDocument ? problem : problem with { At = problem.At with { Line = problem.At.Line - 1 } })], declaredAt)]
            : OtherSectionsOf(document) is { Length: > 0 } others
                ? [new UnreadableDqdl([new(new(1, 1), DqdlProblemKind.Syntax, $"The text has {string.Join(", ", others)} besides its rules, which belong to AWS Glue's own jobs. Write rules only.", others[0])], declaredAt)]
                : [.. document.Rules.Select(rule => new DqdlTextRule(rule, row, declaredAt))];
    }

    private static bool IsDocument(string text)
    {
        var start = text.TrimStart();
        return start.StartsWith('#') || (start.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && IsName(start[..equals].TrimEnd()));

        static bool IsName(string word) => word.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.') && !DqdlRuleTypes.All.ContainsKey(word);
    }

    private static string[] OtherSectionsOf(DqdlDocument document) =>
    [
        .. document.Metadata.IsEmpty ? [] : (string[])["Metadata"],
        .. document.DataSources.IsEmpty ? [] : (string[])["DataSources"],
        .. document.Variables.IsEmpty ? [] : (string[])["variables"],
        .. document.DefaultLabels.IsEmpty ? [] : (string[])["DefaultLabels"],
        .. document.Analyzers.IsEmpty ? [] : (string[])["Analyzers"],
    ];
}
