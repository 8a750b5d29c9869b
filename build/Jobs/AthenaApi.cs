using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Aws;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Stacks;

namespace Strata.Build.Jobs;

/// <summary>Athena's queries.</summary>
internal sealed class AthenaApi(AwsTarget target, string outputLocation) : IDisposable
{
    private static readonly AwsService service = new("Athena", "athena", "2017-05-18");

    private readonly AwsServiceClient client = new(target.Credentials, target.Configure(new AwsServiceConfig(service)));

    /// <summary>The first row of a query's result, without its header.</summary>
    /// <param name="subject">What is asked about, for the message when it fails.</param>
    /// <param name="sql">The query.</param>
    /// <param name="waiting">How long to wait for it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ImmutableArray<string>> FirstRowAsync(string subject, string sql, Waiting waiting, CancellationToken cancellation)
    {
        var started = await CallAsync("StartQueryExecution", new()
        {
            ["QueryString"] = sql,
            ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = outputLocation },
        }, cancellation);
        var id = new JsonObject { ["QueryExecutionId"] = started["QueryExecutionId"]?.ToString() };
        while (await StatusAsync(id, cancellation) is var status && $"{status?["State"]}" != "SUCCEEDED")
        {
            if ($"{status?["State"]}" is "FAILED" or "CANCELLED")
            {
                throw new DeploymentException(DataDiagnostics.QueryFailed, subject, $"{status?["StateChangeReason"]}".TrimEnd('.'));
            }

            await waiting.NextAsync($"{status?["State"]}", cancellation);
        }

        var answer = await CallAsync("GetQueryResults", id.DeepClone().AsObject(), cancellation);
        return [.. answer["ResultSet"]?["Rows"]?[1]?["Data"]?.AsArray().Select(cell => $"{cell?["VarCharValue"]}") ?? []];
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonNode?> StatusAsync(JsonObject id, CancellationToken cancellation) =>
        (await CallAsync("GetQueryExecution", id.DeepClone().AsObject(), cancellation))["QueryExecution"]?["Status"];

    private Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellation) =>
        client.InvokeJsonAsync(JsonProtocol.Request($"AmazonAthena.{operation}", input), cancellation);
}
