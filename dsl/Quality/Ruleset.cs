namespace Strata.Quality;

/// <summary>Rules in, one DQDL document out: what is deployed to AWS and what Spark evaluates.</summary>
internal static class Ruleset
{
    /// <summary>The document with one rule per line; empty when there is no rule, since DQDL has no empty document.</summary>
    public static string Write(IEnumerable<string> rules)
    {
        var lines = string.Join(",\n", rules.Select(rule => $"    {rule}"));

        return lines.Length == 0 ? "" : $"Rules = [\n{lines}\n]";
    }
}
