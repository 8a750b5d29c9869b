namespace Strata.Quality.Dqdl;

/// <summary>A word, number, quoted text or symbol. <paramref name="Text"/> is as written, quotes included.</summary>
internal readonly record struct DqdlToken(DqdlTokenKind Kind, string Text, TextPosition At)
{
    /// <summary>A quoted text without its quotes, its escapes as written.</summary>
    public string Unquoted => Text[1..^1];

    public override string ToString() => Kind == DqdlTokenKind.End ? "the end of the text" : $"'{Text}'";
}

/// <summary>The kinds of tokens.</summary>
internal enum DqdlTokenKind
{
    End,
    Word,
    Whole,
    Fraction,
    Text,
    Date,
    Time,
    Variable,
    Symbol,
}
