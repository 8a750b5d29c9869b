namespace Strata.Diagnostics;

/// <summary>One problem, at one place.</summary>
/// <param name="Id">The code: <c>STR2104</c>, or the C# compiler's own.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Location">The line it is about.</param>
/// <param name="Message">Subject, fact, remedy.</param>
public sealed record Diagnostic(string Id, Severity Severity, SourceLocation Location, string Message)
{
    /// <summary>The name that was probably meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>
    /// The text the caret points at. Where <see cref="SourceLocation.Column"/> is unknown, it is looked for from the location's line on.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>The record whose declaration holds the token, when a column is meant; null when the token stands at the location.</summary>
    public string? Record { get; init; }
}
