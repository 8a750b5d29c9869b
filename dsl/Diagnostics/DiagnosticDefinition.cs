namespace Strata.Diagnostics;

/// <summary>What a check says, and why it exists. The catalogue and the reference page are derived from these.</summary>
/// <param name="Id">Stable and never reused: <c>STR2104</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">The state that is right, as a sentence.</param>
/// <param name="Message">Subject, fact, remedy, with <c>{0}</c>-style places for the author's own names.</param>
/// <param name="Why">What would go wrong without the check.</param>
public sealed record DiagnosticDefinition(string Id, Severity Severity, string Title, string Message, string Why)
{
    internal Diagnostic At(SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        new(Id, Severity, location, string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, arguments));
}
