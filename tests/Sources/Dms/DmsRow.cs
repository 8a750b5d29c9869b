using System.Collections.Immutable;

namespace Strata.Tests.Sources.Dms;

/// <summary>One row of a DMS file; a column without a value is null.</summary>
/// <param name="Op">I, U or D.</param>
/// <param name="Timestamp">When the source committed the change, or when a full load read the row; UTC.</param>
/// <param name="Values">Values by column.</param>
internal sealed record DmsRow(char Op, DateTime Timestamp, ImmutableDictionary<string, object?> Values);
