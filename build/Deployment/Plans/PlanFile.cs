using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Strata.Build.Deployment.Plans;

/// <summary>Writes plans, and reads only those that are as they were written.</summary>
internal static class PlanFile
{
    private static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(DeploymentPlan plan) =>
        JsonSerializer.Serialize(plan with { Digest = DigestOf(plan) }, Options) + "\n";

    public static DeploymentPlan Read(string path)
    {
        try
        {
            var plan = JsonSerializer.Deserialize<DeploymentPlan>(File.ReadAllText(path), Options);
            return plan switch
            {
                null => throw Unreadable(path, "it is empty"),
                { Version: not DeploymentPlan.CurrentVersion } =>
                    throw Unreadable(path, $"it has version {plan.Version}, and this build reads version {DeploymentPlan.CurrentVersion}"),
                _ when plan.Digest != DigestOf(plan) => throw Unreadable(path, "it was edited after it was written"),
                _ => plan,
            };
        }
        catch (JsonException)
        {
            throw Unreadable(path, "it is cut or is not a plan");
        }
        catch (IOException)
        {
            throw Unreadable(path, "the file does not exist");
        }
    }

    private static string DigestOf(DeploymentPlan plan) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(plan with { Digest = "" }, Options))));

    private static DeploymentException Unreadable(string path, string reason) =>
        new(DeploymentDiagnostics.PlanUnreadable, Path.GetFileName(path), reason);
}
