using System.Collections.Immutable;

namespace Strata.Build.CommandLine;

/// <summary>One option of the command line.</summary>
/// <param name="Name">Without the dashes.</param>
/// <param name="Purpose">What it does, in one line.</param>
/// <param name="Targets">The targets it belongs to; with another target it is an error.</param>
internal sealed record Option(string Name, string Purpose, ImmutableArray<string> Targets)
{
    /// <summary>What the help calls the value; null for a switch.</summary>
    public string? Value { get; init; }

    /// <summary>The only values it takes; empty when any value will do.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The targets with which it is a switch, although it takes a value with others.</summary>
    public ImmutableArray<string> SwitchFor { get; init; } = [];

    /// <summary>A shorter name.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether it may be given more than once.</summary>
    public bool IsRepeatable { get; init; }

    public IEnumerable<string> Names => Alias is null ? [Name] : [Name, Alias];
}
