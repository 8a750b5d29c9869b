namespace Strata.Constructs.Environments;

/// <summary>A set of defaults for an environment.</summary>
public enum Preset
{
    /// <summary>Small workers, schedules switched off, data removed with the environment.</summary>
    Development,

    /// <summary>Schedules on, data retained, replication in two availability zones, stacks protected against deletion.</summary>
    Production,
}
