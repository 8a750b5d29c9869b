using System.Collections.Immutable;
using System.Text;

namespace Strata.Diagnostics;

/// <summary>Writes the page that says of every id why it exists, what it says, and what brings it about.</summary>
internal static class DiagnosticReference
{
    private static readonly (char Digit, string Heading)[] ranges =
    [
        ('1', "Scripts"), ('2', "The lakehouse"), ('3', "The manifest"), ('4', "Templates"), ('5', "Deployment"), ('6', "Verification"),
    ];

    /// <param name="definitions">Every definition, sorted by id.</param>
    /// <param name="shared">The scripts that the examples load, by name.</param>
    /// <param name="caseOf">The files of an id's case, by name; none where the id has no case.</param>
    public static string Write(
        ImmutableArray<DiagnosticDefinition> definitions,
        IEnumerable<KeyValuePair<string, string>> shared,
        Func<string, IEnumerable<KeyValuePair<string, string>>> caseOf)
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            Generated from the checks and from their cases in `tests/Diagnostics`; a test fails when it is stale. A message has the form
            `file(line,column): severity STRnnnn: subject, fact, remedy`, then the line and a caret. Codes that begin with `CS` are the C# compiler's own.

            `fires.csx` gives the message, `silent.csx` does not. They load these scripts, which are without fault:

            """);

        page.AppendJoin("", shared.Select(Block));
        foreach (var (digit, heading) in ranges)
        {
            var sections = definitions.Where(definition => definition.Id[3] == digit).Select(definition => SectionOf(definition, caseOf(definition.Id))).ToArray();
            if (sections.Length > 0)
                page.Append($"\n## {heading}\n").AppendJoin("", sections);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string SectionOf(DiagnosticDefinition definition, IEnumerable<KeyValuePair<string, string>> files) =>
        $"""

        ### {definition.Id}

        **{definition.Title}.** {definition.Why}

        > {definition.Severity.ToString().ToLowerInvariant()} {definition.Id}: {definition.Message}

        """ + string.Concat(files.Select(Block));

    private static string Block(KeyValuePair<string, string> file) =>
        $"""

        `{file.Key}`

        ```{(file.Key.EndsWith(".csx", StringComparison.Ordinal) ? "csharp" : "csv")}
        {file.Value.TrimEnd()}
        ```

        """;
}
