namespace Strata.Constructs.Postgres;

/// <summary>What of a table is copied.</summary>
public enum LoadKind
{
    /// <summary>The whole table each time.</summary>
    Full,

    /// <summary>The whole table once, then its changes.</summary>
    FullThenChanges,
}
