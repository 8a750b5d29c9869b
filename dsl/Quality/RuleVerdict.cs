namespace Strata.Quality;

/// <summary>What an engine says about a rule.</summary>
internal enum RuleVerdict
{
    Passed,
    Failed,

    /// <summary>The engine cannot decide the rule; the outcome's message says which engine can.</summary>
    NotEvaluated,
}
