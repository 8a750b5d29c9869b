namespace Strata.Benchmarks;

/// <summary>One of the programs that are compared.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is started with; <c>{output}</c> is a folder of the run's own.</param>
internal sealed record Contestant(string Name, string Program, params string[] Arguments)
{
    /// <summary>True when all runs share one folder, so that what one leaves is there for the next.</summary>
    public bool KeepsOutput { get; init; }
}
