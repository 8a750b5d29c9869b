using System.Collections.Immutable;

namespace Strata.Tests.Sources.Dms;

/// <summary>What logical replication says happened to one row, or to all rows of a table.</summary>
/// <param name="Table">The table as <c>schema.table</c>.</param>
/// <param name="Kind">What happened.</param>
/// <param name="CommittedAt">When its transaction was committed, UTC.</param>
/// <param name="Old">The row before, as far as the replica identity logs it: null for an update that left the key alone.</param>
/// <param name="New">The row after.</param>
internal sealed record SourceChange(
    string Table,
    ChangeKind Kind,
    DateTime CommittedAt,
    ImmutableDictionary<string, object?>? Old = null,
    ImmutableDictionary<string, object?>? New = null);
