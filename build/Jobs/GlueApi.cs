using System.Text.Json.Nodes;
using Amazon.Runtime;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;

namespace Strata.Build.Jobs;

/// <summary>Glue's workflows, jobs and runs.</summary>
internal sealed class GlueApi(AwsTarget target) : IDisposable
{
    /// <summary><see href="https://docs.aws.amazon.com/glue/latest/webapi/API_BatchGetJobs.html">BatchGetJobs</see> answers for as many in one call.</summary>
    private const int MostJobs = 100;

    private static readonly AwsService service = new("Glue", "glue", "2017-03-31");

    private readonly AwsServiceClient client = new(target.Credentials, target.Configure(new AwsServiceConfig(service)));

    /// <summary>The workflow with its triggers; null when there is none of this name.</summary>
    public async Task<JsonObject?> WorkflowAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await CallAsync("GetWorkflow", new() { ["Name"] = name, ["IncludeGraph"] = true }, cancellation);
            return answer["Workflow"]?.AsObject();
        }
        catch (AmazonServiceException missing) when (missing.ErrorCode == "EntityNotFoundException")
        {
            return null;
        }
    }

    /// <summary>The definitions of those jobs that exist.</summary>
    public async Task<IReadOnlyList<JsonObject>> JobsAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var jobs = new List<JsonObject>();
        foreach (var some in names.Chunk(MostJobs))
        {
            var answer = await CallAsync("BatchGetJobs", new() { ["JobNames"] = new JsonArray([.. some.Select(name => (JsonNode)name)]) }, cancellation);
            jobs.AddRange((answer["Jobs"]?.AsArray() ?? []).OfType<JsonObject>());
        }

        return jobs;
    }

    /// <summary>Starts the workflow; the run's id.</summary>
    public async Task<string> StartAsync(string workflow, CancellationToken cancellation) =>
        (await CallAsync("StartWorkflowRun", new() { ["Name"] = workflow }, cancellation))["RunId"]?.ToString() ?? "";

    /// <summary>The run with its graph, in which every job has its runs.</summary>
    public async Task<JsonObject> RunAsync(string workflow, string run, CancellationToken cancellation) =>
        (await CallAsync("GetWorkflowRun", new() { ["Name"] = workflow, ["RunId"] = run, ["IncludeGraph"] = true }, cancellation))["Run"]?.AsObject() ?? [];

    public void Dispose() => client.Dispose();

    private Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellation) =>
        client.InvokeJsonAsync(JsonProtocol.Request($"AWSGlue.{operation}", input), cancellation);
}
