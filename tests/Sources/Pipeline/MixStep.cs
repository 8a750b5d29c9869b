using System.Collections.Immutable;

namespace Strata.Tests.Sources.Pipeline;

/// <summary>One thing that happens to the source, to its replication or to the job.</summary>
internal abstract record MixStep;

/// <summary>A transaction, or one that is rolled back.</summary>
internal sealed record Transaction(ImmutableArray<string> Statements, bool RolledBack) : MixStep
{
    public override string ToString() => $"{(RolledBack ? "rolled back" : "committed")}: {string.Join("; ", Statements)}";
}

/// <summary>The replication writes what was committed; an interrupted one forgets that it has.</summary>
internal sealed record Delivery(bool Interrupted) : MixStep;

/// <summary>The replication loads the whole table again.</summary>
internal sealed record Reload : MixStep;

/// <summary>What was committed is delivered and the job runs: its table must equal the source.</summary>
internal sealed record JobRun : MixStep;
