using System.Text.RegularExpressions;

namespace Strata.Scripting;

/// <summary>The C# compiler's messages without the parts that speak of projects and references, which a script does not have.</summary>
internal static partial class CompilerSentences
{
    public static string Of(string message)
    {
        var sentence = MissingReference().Replace(NoExtensionMethod().Replace(message, "'$1' has no member '$2'"), "");
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    [GeneratedRegex(@"^'(.+)' does not contain a definition for '(.+?)' and no accessible extension method .*$")]
    private static partial Regex NoExtensionMethod();

    [GeneratedRegex(@" \(are you missing .*\)$")]
    private static partial Regex MissingReference();
}
