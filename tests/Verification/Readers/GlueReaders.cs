using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS Glue: jobs, their order, the catalogue and the rules.</summary>
internal static class GlueReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        Named("AWS::Glue::Crawler", "GetCrawler", "Crawler", "crawler", (crawler, declared) => crawler.With("Role", Role(crawler, declared))),
        Named("AWS::Glue::DataQualityRuleset", "GetDataQualityRuleset", result: null, "dataQualityRuleset"),
        new("AWS::Glue::Database", async (apis, resource) =>
            await CallAsync(apis, "GetDatabase", resource.PhysicalId) is { } answer
                ? new JsonObject { ["CatalogId"] = answer["Database"]?["CatalogId"]?.DeepClone(), ["DatabaseInput"] = answer.Part("Database") }
                : null),
        Named("AWS::Glue::Job", "GetJob", "Job", "job", key: "JobName"),
        new("AWS::Glue::SecurityConfiguration", async (apis, resource) =>
        {
            var configuration = (await CallAsync(apis, "GetSecurityConfiguration", resource.PhysicalId)).Part("SecurityConfiguration");
            (configuration?["EncryptionConfiguration"] as JsonObject).Renamed("S3Encryption", "S3Encryptions");
            return configuration;
        }),
        Named("AWS::Glue::Trigger", "GetTrigger", "Trigger", "trigger", (trigger, _) => trigger.With("StartOnCreation", IsOn(trigger))),
        Named("AWS::Glue::Workflow", "GetWorkflow", "Workflow", "workflow"),
    ];

    private static ResourceReader Named(
        string type, string operation, string? result, string arn, Func<JsonObject?, JsonObject, JsonObject?>? shape = null, string key = "Name") =>
        new(type, async (apis, resource) =>
        {
            var answer = await CallAsync(apis, operation, resource.PhysicalId, key);
            var found = result is null ? answer : answer.Part(result);
            if (found is null) return null;

            var tags = await CallAsync(apis, "GetTags", resource.Arn("glue", $"{arn}/{resource.PhysicalId}"), "ResourceArn");
            found.With(Tags.Property, tags?["Tags"]);
            return shape is null ? found : shape(found, resource.Properties);
        });

    private static Task<JsonObject?> CallAsync(AwsApis apis, string operation, string name, string key = "Name") =>
        apis.JsonAsync(AwsServices.Glue, $"AWSGlue.{operation}", new JsonObject { [key] = name });

    private static JsonValue IsOn(JsonObject? trigger) => JsonValue.Create(trigger?["State"]?.ToString() is "ACTIVATED" or "ACTIVATING");

    // Glue keeps a crawler's role by its name when the role is of the same account.
    private static JsonNode? Role(JsonObject? crawler, JsonObject declared)
    {
        var arn = declared["Role"]?.ToString() ?? "";
        return crawler?["Role"]?.ToString() == arn.Split('/')[^1] ? JsonValue.Create(arn) : crawler?["Role"];
    }
}
