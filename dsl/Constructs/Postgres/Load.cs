using Strata.Model;

namespace Strata.Constructs.Postgres;

/// <summary>
/// How a table is copied. Maps to the
/// <see href="https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.Creating.html">migration type</see> of a DMS task.
/// </summary>
public sealed record Load
{
    private Load(LoadKind kind, Schedule every) => (Kind, Every) = (kind, every);

    internal LoadKind Kind { get; }

    internal Schedule Every { get; }

    /// <summary>The whole table, again and again; each load replaces the one before.</summary>
    /// <param name="every">When a load starts.</param>
    /// <returns>The load.</returns>
    public static Load Full(Schedule every) => new(LoadKind.Full, every);

    /// <summary>The whole table once, then its inserts, updates and deletes by logical replication.</summary>
    /// <param name="every">When the changes since the last run are fetched.</param>
    /// <returns>The load.</returns>
    public static Load FullThenChanges(Schedule every) => new(LoadKind.FullThenChanges, every);
}
