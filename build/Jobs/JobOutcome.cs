using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>How a job's run ended, from the lines it printed.</summary>
internal sealed record JobOutcome
{
    public required string Job { get; init; }

    public required string Dataset { get; init; }

    public required int ExitCode { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Rows per input; empty when everything was published before.</summary>
    public ImmutableSortedDictionary<string, long> Read { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Null when nothing was published.</summary>
    public long? Published { get; init; }

    /// <summary>Rows set aside; null where the dataset sets none aside.</summary>
    public long? Quarantined { get; init; }

    public ImmutableArray<RuleOutcome> Rules { get; init; } = [];

    /// <summary>The step it ended in.</summary>
    public string Step { get; init; } = "";

    /// <summary>Why it ended early, in its own words; null when it did not.</summary>
    public string? Cause { get; init; }

    public bool Succeeded => ExitCode == Build.ExitCode.Done;

    /// <summary>Whether a quality rule stopped it.</summary>
    public bool WasStopped => ExitCode == Build.ExitCode.CheckFailed;
}

/// <summary>What a rule said.</summary>
/// <param name="Rule">The rule in DQDL.</param>
/// <param name="Passed">Null where this engine cannot evaluate it.</param>
/// <param name="Rejected">Rows that break it; null for a rule about the whole dataset.</param>
internal sealed record RuleOutcome(string Rule, bool? Passed, long? Rejected);
