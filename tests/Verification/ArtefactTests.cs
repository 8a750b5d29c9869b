using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Strata.Verification.Deployed;

namespace Strata.Verification;

/// <summary>What the jobs will read is in S3, byte for byte as it was synthesized.</summary>
public sealed class ArtefactTests
{
    [SkippableFact]
    public async Task Each_artefact_is_in_its_bucket_and_equals_the_local_file()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var list = lakehouse.Input.Assembly.Artefacts;

        var wrong = await Task.WhenAll(list.Artefacts.Select(async artefact =>
        {
            var there = await S3Objects.ReadAsync(lakehouse.Apis, $"s3://{list.Bucket}/{artefact.Key}");
            return there is null ? $"'{artefact.Key}' is not in '{list.Bucket}'"
                : Hash(there) == Hash(File.ReadAllBytes(artefact.File)) ? null
                : $"'{artefact.Key}' differs from the local file";
        }));

        Fail("Artefacts", wrong.OfType<string>());
    }

    [SkippableFact]
    public async Task Each_job_reads_only_artefacts_that_were_synthesized()
    {
        var lakehouse = await DeployedLakehouse.CurrentAsync();
        var list = lakehouse.Input.Assembly.Artefacts;
        var known = list.Artefacts.Select(artefact => $"s3://{list.Bucket}/{artefact.Key}").ToHashSet(StringComparer.Ordinal);

        var unknown =
            from job in await DeployedJobs.AllAsync(lakehouse)
            from location in Locations(job)
            where !known.Contains(location)
            select $"job '{job["Name"]}' reads '{location}', which was not synthesized";

        Fail("Jobs", unknown);
    }

    // Script, package and specification are read; the other locations are written.
    private static IEnumerable<string> Locations(JsonObject job) =>
        from location in new[]
        {
            job["Command"]?["ScriptLocation"],
            job["DefaultArguments"]?["--extra-py-files"],
            job["DefaultArguments"]?[DeployedJobs.SpecArgument],
        }
        where location is not null
        from part in location.ToString().Split(',')
        select part;

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void Fail(string subject, IEnumerable<string> wrong)
    {
        var lines = wrong.Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0) Assert.Fail($"{subject} – are not as synthesized:\n  {string.Join("\n  ", lines)}\nRun the DeployScripts target.");
    }
}
