using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>The place of a parse among the tokens.</summary>
internal sealed class DqdlCursor(ImmutableArray<DqdlToken> tokens)
{
    private int index;

    public DqdlToken Current => tokens[index];

    public DqdlToken Next => tokens[Math.Min(index + 1, tokens.Length - 1)];

    public bool Is(string text) => Is(Current, text);

    public bool IsAny(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Is(text))
                return true;
        }

        return false;
    }

    public bool NextIs(string text) => Is(Next, text);

    public DqdlToken Take() => tokens[index < tokens.Length - 1 ? index++ : index];

    public bool TryTake(string text)
    {
        var found = Is(text);
        if (found)
            Take();

        return found;
    }

    /// <exception cref="DqdlSyntaxException">Something else stands there.</exception>
    public DqdlToken Take(string text) => Is(text) ? Take() : throw Expected($"'{text}'");

    /// <exception cref="DqdlSyntaxException">A token of another kind stands there.</exception>
    public DqdlToken Take(DqdlTokenKind kind, string what) => Current.Kind == kind ? Take() : throw Expected(what);

    /// <summary>One or more of something, with commas between.</summary>
    public ImmutableArray<T> List<T>(Func<T> item)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(item());
        }
        while (TryTake(","));

        return items.ToImmutable();
    }

    public DqdlSyntaxException Expected(string what) =>
        new(new(Current.At, DqdlProblemKind.Syntax, $"{Sentence(Current)} stands where {what} is expected. Correct the text there.", Current.Text));

    private static bool Is(DqdlToken token, string text) => token.Kind is DqdlTokenKind.Word or DqdlTokenKind.Symbol && token.Text == text;

    private static string Sentence(DqdlToken token) => token.Kind == DqdlTokenKind.End ? "The end of the text" : token.ToString();
}
