using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Strata.Verification.Deployed;

/// <summary>The Glue jobs as Glue has them, and the dataset that each one's specification in S3 names.</summary>
internal static class DeployedJobs
{
    public const string SpecArgument = "--spec";

    public static async Task<ImmutableArray<JsonObject>> AllAsync(DeployedLakehouse lakehouse)
    {
        var jobs = await Task.WhenAll(lakehouse.OfType("AWS::Glue::Job").Select(async resource =>
            (await lakehouse.Apis.JsonAsync(AwsServices.Glue, "AWSGlue.GetJob", new JsonObject { ["JobName"] = resource.PhysicalId }))?["Job"]?.AsObject()));
        return [.. jobs.OfType<JsonObject>()];
    }

    /// <summary>From a job's name to the dataset it fills.</summary>
    public static async Task<ImmutableDictionary<string, string>> DatasetsAsync(DeployedLakehouse lakehouse)
    {
        var jobs = await AllAsync(lakehouse);
        var datasets = await Task.WhenAll(jobs.Select(async job =>
        {
            var spec = await S3Objects.ReadAsync(lakehouse.Apis, job["DefaultArguments"]?[SpecArgument]?.ToString() ?? "");
            return KeyValuePair.Create(job["Name"]?.ToString() ?? "", JsonNode.Parse(spec ?? "{}"u8.ToArray())?["dataset"]?.ToString() ?? "");
        }));
        return datasets.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
