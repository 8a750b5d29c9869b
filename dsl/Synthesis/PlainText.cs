using System.Collections.Immutable;
using System.Text.Json;
using Strata.Diagnostics;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>Keeps the two characters that mark references out of the author's texts.</summary>
internal static class PlainText
{
    public static DiagnosticDefinition Definition { get; } = new(
        "STR4001",
        Severity.Error,
        "Texts hold no private-use characters of Strata's",
        "Lakehouse '{0}' holds the private-use character {1} in a text. Remove it from the script.",
        "Strata marks references between resources with these characters, so a text that holds them would change its meaning in the template.");

    /// <param name="lakehouse">The lakehouse's name.</param>
    /// <param name="manifest">Its manifest as UTF-8.</param>
    public static ImmutableArray<Diagnostic> Check(string lakehouse, ReadOnlySpan<byte> manifest)
    {
        var found = new SortedSet<char>();
        var reader = new Utf8JsonReader(manifest);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                found.UnionWith((reader.GetString() ?? "").Where(character => character is Reference.Open or Reference.Close));
        }

        return [.. found.Select(character => Definition.At(SourceLocation.None, lakehouse, $"U+{(int)character:X4}"))];
    }
}
