namespace Strata.Quality.Dqdl;

/// <summary>Ends the parse at the first text that does not fit; the reader turns it into its problem.</summary>
internal sealed class DqdlSyntaxException(DqdlProblem problem) : Exception(problem.Message)
{
    public DqdlProblem Problem { get; } = problem;
}
