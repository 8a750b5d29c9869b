using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Build.Jobs;

/// <summary>Gathers what a job says of itself: one JSON object a line, with its step and what it counted.</summary>
internal sealed class JobLines
{
    private ImmutableSortedDictionary<string, long> read = ImmutableSortedDictionary<string, long>.Empty;
    private long? published;
    private long? quarantined;
    private string step = "start";
    private string? cause;

    public ImmutableArray<RuleOutcome> Rules { get; private set; } = [];

    public void Take(JsonObject line)
    {
        step = line["step"]?.ToString() ?? step;
        cause = line["cause"]?.ToString() ?? cause;
        quarantined = (long?)line["quarantined"] ?? quarantined;
        switch (line["rows"])
        {
            case JsonObject inputs:
                read = inputs.ToImmutableSortedDictionary(input => input.Key, input => (long?)input.Value ?? 0, StringComparer.Ordinal);
                break;
            case JsonValue rows:
                published = (long)rows;
                break;
        }

        if (line["rules"] is JsonArray said)
        {
            Rules = [.. said.OfType<JsonObject>().Select(rule => new RuleOutcome($"{rule["rule"]}", (bool?)rule["passed"], (long?)rule["rejected"]))];
        }
    }

    public JobOutcome End(DeployedJob job, string dataset, int exitCode, TimeSpan elapsed) => new()
    {
        Job = job.Name,
        Dataset = dataset,
        ExitCode = exitCode,
        Elapsed = elapsed,
        Read = read,
        Published = published,
        Quarantined = quarantined,
        Rules = Rules,
        Step = step,
        Cause = cause,
    };
}
