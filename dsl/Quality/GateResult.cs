using System.Collections.Immutable;
using Strata.Model;
using Strata.Quality.Rules;

namespace Strata.Quality;

/// <summary>What a quality gate lets through.</summary>
/// <param name="Kept">The rows that are published; empty when the gate stops the run.</param>
/// <param name="Rejected">The rows that are set aside, each with the rules it breaks; only those that do not parse, and under <see cref="FailurePolicy.Quarantine"/> all.</param>
/// <param name="Outcomes">Each rule's outcome, in the order of the rules.</param>
/// <param name="Stops">Whether the run fails and nothing is published.</param>
internal sealed record GateResult(
    ImmutableArray<object> Kept, ImmutableArray<RejectedRow> Rejected, ImmutableArray<RuleOutcome> Outcomes, bool Stops);

/// <summary>A row that was set aside.</summary>
internal sealed record RejectedRow(object Row, ImmutableArray<QualityRule> Broken)
{
    /// <summary>What the quarantine holds: null where a text did not parse.</summary>
    public object? ValueOf(Column column) =>
        Broken.OfType<Parses>().Any(rule => rule.Parsed.Column.Name == column.Name) ? null : column.Property.GetValue(Row);
}
