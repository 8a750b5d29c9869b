namespace Strata.Queries.Patterns;

/// <summary>A pattern that .NET and Java would not read alike: what is in it, and what to write instead.</summary>
internal sealed class PatternException(string fact, string remedy) : FormatException($"{fact}. {remedy}")
{
    public string Fact => fact;

    public string Remedy => remedy;
}
