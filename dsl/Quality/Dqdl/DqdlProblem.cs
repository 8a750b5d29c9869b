namespace Strata.Quality.Dqdl;

/// <summary>What is wrong with a DQDL text, and where.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="Message">Fact and remedy.</param>
/// <param name="Token">The text it is about, as written; empty at the end of the text.</param>
internal sealed record DqdlProblem(TextPosition At, DqdlProblemKind Kind, string Message, string Token)
{
    public override string ToString() => $"{At}: {Message}";
}
