using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>A DQDL document as written, not yet checked.</summary>
internal sealed record DqdlDocument
{
    public ImmutableArray<DqdlEntry> Metadata { get; init; } = [];

    public ImmutableArray<DqdlEntry> DataSources { get; init; } = [];

    public ImmutableArray<DqdlVariable> Variables { get; init; } = [];

    public ImmutableArray<DqdlLabel> DefaultLabels { get; init; } = [];

    public required ImmutableArray<DqdlRule> Rules { get; init; }

    public required ImmutableArray<DqdlSingleRule> Analyzers { get; init; }
}

/// <summary>An entry of Metadata or DataSources; texts as written between their quotes.</summary>
internal sealed record DqdlEntry(TextPosition At, string Key, bool IsArray, ImmutableArray<string> Values);

/// <summary>A name for a text or a set; values as written, quotes included.</summary>
internal sealed record DqdlVariable(TextPosition At, string Name, bool IsArray, ImmutableArray<string> Values);

/// <summary>A label of a rule; texts as written between their quotes.</summary>
internal sealed record DqdlLabel(TextPosition At, string Key, string Value);
