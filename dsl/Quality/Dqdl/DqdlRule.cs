using System.Collections.Immutable;

namespace Strata.Quality.Dqdl;

/// <summary>A rule or a combination of rules.</summary>
internal abstract record DqdlRule(TextPosition At)
{
    public ImmutableArray<DqdlLabel> Labels { get; init; } = [];

    /// <summary>Set where an empty list was written, which is a mistake.</summary>
    public bool HasEmptyLabels { get; init; }

    /// <summary>The single rules in it, in order.</summary>
    public abstract IEnumerable<DqdlSingleRule> Singles { get; }
}

/// <summary>One rule: type, parameters, condition, row filter, tags.</summary>
internal sealed record DqdlSingleRule(TextPosition At, string Type, ImmutableArray<DqdlParameter> Parameters) : DqdlRule(At)
{
    public DqdlCondition? Condition { get; init; }

    public DqdlParameter? Where { get; init; }

    public ImmutableArray<DqdlTag> Tags { get; init; } = [];

    public override IEnumerable<DqdlSingleRule> Singles => [this];
}

/// <summary>Rules joined by <c>and</c> or by <c>or</c>.</summary>
internal sealed record DqdlCompositeRule(TextPosition At, bool IsAnd, ImmutableArray<DqdlRule> Operands) : DqdlRule(At)
{
    public override IEnumerable<DqdlSingleRule> Singles => Operands.SelectMany(operand => operand.Singles);
}

/// <summary>A parameter as written, quotes included: <c>"order_id"</c>, <c>order_id</c> or <c>$name</c>.</summary>
internal sealed record DqdlParameter(TextPosition At, string Text)
{
    public bool IsVariable => Text.StartsWith('$');

    /// <summary>The parameter's value, an escaped quote as the quote.</summary>
    public string Value => Text.StartsWith('"') ? Text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : Text;
}

/// <summary>What follows <c>with</c>.</summary>
internal sealed record DqdlTag(TextPosition At, string Name, DqdlCondition Condition);
