using System.Text.RegularExpressions;

namespace Strata.Model;

/// <summary>The column standard: <c>OrderId</c> becomes <c>order_id</c>, <c>URLPath</c> becomes <c>url_path</c>.</summary>
internal static partial class SnakeCase
{
    public static string From(string pascalCase) => WordStart().Replace(pascalCase, "_").ToLowerInvariant();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})")]
    private static partial Regex WordStart();
}
