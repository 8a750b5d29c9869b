namespace Strata.Quality;

/// <summary>What a job does when a quality rule does not hold.</summary>
public enum FailurePolicy
{
    /// <summary>Nothing is published and the run fails.</summary>
    Fail,

    /// <summary>Rows that break a row-level rule are set aside with the rule's name; rules about the whole dataset still fail the run.</summary>
    Quarantine,

    /// <summary>Everything is published; the outcome is recorded and raises an alarm.</summary>
    Warn,
}
