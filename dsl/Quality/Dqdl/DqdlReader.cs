using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>DQDL text in; a document without mistakes, or all the mistakes that can be told apart, out.</summary>
internal static class DqdlReader
{
    /// <summary>The length AWS Glue allows; see <see href="https://docs.aws.amazon.com/glue/latest/webapi/API_CreateDataQualityRuleset.html">the API</see>.</summary>
    public const int MaxLength = 65_536;

    /// <returns>The document, null when there is a problem; and the problems.</returns>
    public static (DqdlDocument? Document, ImmutableArray<DqdlProblem> Problems) Read(string text)
    {
        if (text.Length > MaxLength)
            return (null, [new(new(1, 1), DqdlProblemKind.Syntax, $"The text has {text.Length} characters, and AWS Glue takes {MaxLength}. Shorten it.", "")]);

        try
        {
            var document = DqdlParser.Parse(text);
            var problems = new DqdlChecker(document).Check();
            return (problems.IsEmpty ? document : null, problems);
        }
        catch (DqdlSyntaxException syntax)
        {
            return (null, [syntax.Problem]);
        }
    }
}
