using System.Collections.Immutable;

namespace Strata.Scripting;

/// <summary>The text of one script file, and its lines for messages.</summary>
internal sealed record ScriptText
{
    public ScriptText(string text) => (Text, Lines) = (text, [.. text.ReplaceLineEndings("\n").Split('\n')]);

    public string Text { get; }

    public ImmutableArray<string> Lines { get; }
}
