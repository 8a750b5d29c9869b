namespace Strata.Build;

/// <summary>Ends the run: a stage found what must not go on. Its problems are told already, or are the message.</summary>
/// <param name="exitCode">What the process returns.</param>
/// <param name="message">Subject, fact, remedy; empty when all is said.</param>
public sealed class StageFailedException(int exitCode, string message = "") : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
