namespace Strata;

/// <summary>How a script is compiled, apart from what it says.</summary>
internal sealed record CompilerOptions
{
    /// <summary>Where compiled scripts are kept between runs; null keeps none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>How long a script may run.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);
}
