namespace Strata.Queries.Patterns;

/// <summary>A part of a pattern, as each engine spells it.</summary>
/// <param name="Net">For .NET, which counts in UTF-16 units.</param>
/// <param name="Java">For Java, which counts in characters.</param>
/// <param name="Length">How many characters it matches; null when that varies.</param>
/// <param name="MayBeEmpty">Whether it can match no character.</param>
internal sealed record PatternPart(string Net, string Java, int? Length, bool MayBeEmpty = false)
{
    public static PatternPart Assertion(string net, string java) => new(net, java, 0, MayBeEmpty: true) { IsAssertion = true };

    /// <summary>A place, not characters: <c>^</c>, <c>(?=…)</c>.</summary>
    public bool IsAssertion { get; init; }

    public static PatternPart Sequence(IReadOnlyList<PatternPart> parts) => new(
        string.Concat(parts.Select(part => part.Net)),
        string.Concat(parts.Select(part => part.Java)),
        parts.Aggregate((int?)0, (length, part) => length + part.Length),
        parts.All(part => part.MayBeEmpty));

    public static PatternPart OneOf(IReadOnlyList<PatternPart> parts) => new(
        string.Join('|', parts.Select(part => part.Net)),
        string.Join('|', parts.Select(part => part.Java)),
        parts.Select(part => part.Length).Distinct().Count() == 1 ? parts[0].Length : null,
        parts.Any(part => part.MayBeEmpty));

    public PatternPart Within(string open) => this with { Net = $"{open}{Net})", Java = $"{open}{Java})" };
}
