using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification.Readers;

/// <summary>AWS Lambda: a function's settings, and that its code is the file that was synthesized.</summary>
internal static class LambdaReaders
{
    public static ImmutableArray<ResourceReader> All { get; } =
    [
        new("AWS::Lambda::Function", async (apis, resource) =>
        {
            var answer = await apis.GetAsync(AwsServices.Lambda, $"/2015-03-31/functions/{resource.PhysicalId}");
            var function = answer.Part("Configuration");
            return function
                .With("Code", CodeIsLocal(function, resource) ? resource.Properties["Code"] : function?["CodeSha256"])
                .With(Tags.Property, answer?["Tags"]);
        }),
    ];

    // Lambda keeps the hash of the code, not where it came from; the key of the object holds the hash too.
    private static bool CodeIsLocal(JsonObject? function, DeployedResource resource)
    {
        var key = resource.Properties["Code"]?["S3Key"]?.ToString();
        var artefact = VerificationInput.Current?.Assembly.Artefacts.Artefacts.FirstOrDefault(artefact => artefact.Key == key);
        return artefact is not null && function?["CodeSha256"]?.ToString() == Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(artefact.File)));
    }
}
