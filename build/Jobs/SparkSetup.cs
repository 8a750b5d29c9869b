using System.Collections.Immutable;

namespace Strata.Build.Jobs;

/// <summary>What a Spark session is started with; jobs with the same setup share one.</summary>
internal sealed record SparkSetup(ImmutableArray<string> Packages, ImmutableSortedDictionary<string, string> Settings)
{
    public bool Equals(SparkSetup? other) =>
        other is not null && Packages.SequenceEqual(other.Packages) && Settings.SequenceEqual(other.Settings);

    public override int GetHashCode() => Packages.Length;
}
