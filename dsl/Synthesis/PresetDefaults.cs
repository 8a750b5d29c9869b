using Strata.Constructs.Environments;
using Strata.Synthesis.Rendering;

namespace Strata.Synthesis;

/// <summary>What an environment's preset means for resources.</summary>
internal sealed record PresetDefaults
{
    /// <summary>Of everything that holds data or keys to it.</summary>
    public required Retention Data { get; init; }

    public required bool SchedulesOn { get; init; }

    public required bool TerminationProtection { get; init; }

    public required bool MultiAz { get; init; }

    /// <summary>Glue workers of each job.</summary>
    public required int Workers { get; init; }

    public required string WorkerType { get; init; }

    public required int JobTimeoutMinutes { get; init; }

    public required string ReplicationInstanceClass { get; init; }

    public required int ReplicationStorageGibibytes { get; init; }

    public required int LogDays { get; init; }

    public static PresetDefaults Of(Preset preset) => preset switch
    {
        Preset.Production => new()
        {
            Data = Retention.Retain,
            SchedulesOn = true,
            TerminationProtection = true,
            MultiAz = true,
            Workers = 4,
            WorkerType = "G.1X",
            JobTimeoutMinutes = 240,
            ReplicationInstanceClass = "dms.r6i.large",
            ReplicationStorageGibibytes = 100,
            LogDays = 365,
        },
        _ => new()
        {
            Data = Retention.Delete,
            SchedulesOn = false,
            TerminationProtection = false,
            MultiAz = false,
            Workers = 2,
            WorkerType = "G.1X",
            JobTimeoutMinutes = 60,
            ReplicationInstanceClass = "dms.t3.medium",
            ReplicationStorageGibibytes = 50,
            LogDays = 30,
        },
    };
}
