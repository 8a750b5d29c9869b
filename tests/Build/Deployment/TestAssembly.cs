using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Strata.Tests.Build.Deployment;

/// <summary>A cloud assembly written by hand, in a folder that goes with the test.</summary>
internal sealed class TestAssembly : IDisposable
{
    private readonly JsonObject artefacts = [];
    private readonly JsonArray files = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("strata-assembly-").FullName;

    /// <summary>Adds a stack, or replaces it; a resource is <c>"Id": {"Type": …}</c>.</summary>
    public TestAssembly Stack(string name, string resources, string[]? dependsOn = null, string outputs = "", bool isProtected = false, string environment = "aws://unknown-account/unknown-region", string lakehouse = "")
    {
        File.WriteAllText(Path.Combine(Folder, $"{name}.template.json"), $$"""{"Resources":{ {{resources}} },"Outputs":{ {{outputs}} } }""");
        artefacts[name] = new JsonObject
        {
            ["type"] = "aws:cloudformation:stack",
            ["environment"] = environment,
            ["properties"] = new JsonObject
            {
                ["templateFile"] = $"{name}.template.json",
                ["terminationProtection"] = isProtected,
                ["tags"] = lakehouse.Length == 0 ? [] : new JsonObject { ["strata:environment"] = "test", ["strata:lakehouse"] = lakehouse },
            },
            ["dependencies"] = new JsonArray([.. (dependsOn ?? []).Select(id => JsonValue.Create(id))]),
        };
        WriteManifest();
        return this;
    }

    /// <summary>Takes a stack away again.</summary>
    public TestAssembly Without(string name)
    {
        artefacts.Remove(name);
        WriteManifest();
        return this;
    }

    /// <summary>Adds a file for the artefacts bucket, or replaces it.</summary>
    public TestAssembly Artefact(string bucket, string stage, string name, string content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        File.WriteAllText(Path.Combine(Folder, name), content);
        foreach (var old in files.Where(file => (string?)file?["file"] == name).ToList()) files.Remove(old);
        files.Add(new JsonObject { ["file"] = name, ["key"] = $"glue/{hash[..8]}-{name}", ["sha256"] = hash, ["stage"] = stage });
        File.WriteAllText(Path.Combine(Folder, "artefacts.json"), new JsonObject { ["bucket"] = bucket, ["artefacts"] = files.DeepClone() }.ToJsonString());
        return this;
    }

    public static string Queue(string id, string name, string properties = "") =>
        $$"""
        "{{id}}":{"Type":"AWS::SQS::Queue","Metadata":{"strata:declared":"environments/retail/lakehouse.csx(31)"},
        "Properties":{"QueueName":"{{name}}"{{More(properties)}} } }
        """;

    public static string Bucket(string id, string name, string properties = "") =>
        $$"""
        "{{id}}":{"Type":"AWS::S3::Bucket","Metadata":{"strata:declared":"environments/retail/lakehouse.csx(7)"},
        "Properties":{"BucketName":"{{name}}"{{More(properties)}} } }
        """;

    private void WriteManifest() =>
        File.WriteAllText(Path.Combine(Folder, "manifest.json"), new JsonObject { ["artifacts"] = artefacts.DeepClone() }.ToJsonString());

    private static string More(string properties) => properties.Length == 0 ? "" : "," + properties;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
