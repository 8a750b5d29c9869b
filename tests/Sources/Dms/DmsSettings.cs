using Strata.Synthesis;

namespace Strata.Tests.Sources.Dms;

/// <summary>The settings of DMS endpoints that decide how its files look.</summary>
internal sealed record DmsSettings
{
    /// <summary>The settings of the endpoints that Strata deploys.</summary>
    public static DmsSettings Deployed { get; } = new() { BooleansAsText = false };

    /// <summary>The S3 endpoint's <c>TimestampColumnName</c>.</summary>
    public string TimestampColumn { get; init; } = DataLocations.CommitTimeColumn;

    /// <summary>False is the source endpoint's <c>MapBooleanAsBoolean</c>: without it booleans arrive as the texts true and false.</summary>
    public bool BooleansAsText { get; init; } = true;

    /// <summary>The S3 endpoint's <c>ParquetTimestampInMillisecond</c>; microseconds else.</summary>
    public bool TimestampsInMilliseconds { get; init; }

    /// <summary>The S3 endpoint's <c>RowGroupLength</c>.</summary>
    public int RowGroupLength { get; init; } = 10_000;

    /// <summary>A file is closed after this many rows, which stands for the endpoint's <c>MaxFileSize</c> and <c>CdcMinFileSize</c>.</summary>
    public int RowsPerFile { get; init; } = int.MaxValue;
}
