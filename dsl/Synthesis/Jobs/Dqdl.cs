using Strata.Manifest;

namespace Strata.Synthesis.Jobs;

/// <summary>Rules as one DQDL ruleset.</summary>
internal static class Dqdl
{
    public static string Ruleset(IReadOnlyCollection<RuleManifest> rules) =>
        rules.Count == 0 ? "" : $"Rules = [ {string.Join(", ", rules.Select(rule => rule.Dqdl))} ]";
}
