namespace Strata.Build;

/// <summary>What a run's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Error = 1;
    public const int PlanHasChanges = 2;
    public const int ApprovalNeeded = 3;
    public const int CheckFailed = 4;
    public const int Locked = 5;
}
