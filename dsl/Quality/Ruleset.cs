namespace Strata.Quality;

/// <summary>Rules in, one DQDL document out: what is deployed to AWS and what Spark evaluates.</summary>
internal static class Ruleset
{
    /// <summary>The document; empty when there is no rule, since DQDL has no empty document.</summary>
    public static string Write(IEnumerable<string> rules) => string.Join(", ", rules) is { Length: > 0 } list ? $"Rules = [ {list} ]" : "";
}
