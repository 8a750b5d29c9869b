using System.Collections.Immutable;

namespace Strata.Queries.Evaluation;

/// <summary>The names that lead to a value in a JSON text.</summary>
internal static class JsonPath
{
    /// <summary>The names; none when the path is not names of letters, digits and <c>_</c> with dots between.</summary>
    public static ImmutableArray<string> Names(string path)
    {
        ImmutableArray<string> names = [.. path.Split('.')];
        return names.All(name => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')) ? names : [];
    }
}
