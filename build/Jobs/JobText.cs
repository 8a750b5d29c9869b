namespace Strata.Build.Jobs;

/// <summary>A job's outcome as a person reads it.</summary>
internal static class JobText
{
    /// <summary>What the job did, in one line.</summary>
    public static string Summary(JobOutcome job) => job switch
    {
        { WasStopped: true } => $"{Read(job)}stopped by a quality rule, nothing published",
        { Succeeded: false } => $"failed in step '{job.Step}'",
        { Published: { } rows } => $"{Read(job)}published {Rows(rows)}{(job.Quarantined is { } aside ? $", set {aside} aside" : "")}",
        _ => "nothing new to publish",
    };

    /// <summary>What a rule said, in one line.</summary>
    public static string Rule(RuleOutcome rule)
    {
        var verdict = rule.Passed switch { true => "Passed", false => "Failed", null => "NotEvaluated" };
        return $"{verdict,-12} {rule.Rule}{(rule.Rejected is > 0 and var rejected ? $" ({Rows(rejected)} rejected)" : "")}";
    }

    /// <summary>What all jobs did, in one line.</summary>
    public static string Summary(RunOutcome run)
    {
        var done = run.Jobs.Where(job => job.Succeeded).ToList();
        var aside = done.Sum(job => job.Quarantined ?? 0);
        IEnumerable<string> parts =
        [
            $"{Count(done.Count, "job")} done: {Rows(done.Sum(job => job.Published ?? 0))} published{(aside > 0 ? $", {aside} set aside" : "")}",
            .. run.Jobs.Where(job => job.WasStopped).Select(job => $"{job.Dataset} stopped by a rule"),
            .. run.Jobs.Where(job => !job.Succeeded && !job.WasStopped).Select(job => $"{job.Dataset} failed"),
            .. run.NotRun.Select(job => $"{job.Dataset} not run"),
        ];
        return string.Join("; ", parts);
    }

    private static string Read(JobOutcome job) =>
        job.Read.IsEmpty ? "" : $"read {string.Join(" + ", job.Read.Select(input => $"{Rows(input.Value)} of {input.Key}"))}, ";

    private static string Rows(long number) => Count(number, "row");

    private static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
