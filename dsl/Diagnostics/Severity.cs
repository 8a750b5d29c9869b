namespace Strata.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Note,

    /// <summary>Works, and is likely not what was meant.</summary>
    Warning,

    /// <summary>Stops the run before the next stage.</summary>
    Error,
}
