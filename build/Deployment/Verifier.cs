using System.Diagnostics;
using Strata.Aws;
using Strata.Diagnostics;

namespace Strata.Build.Deployment;

/// <summary>Runs the verification tests against what is deployed; leaves their results as a TRX file.</summary>
internal sealed class Verifier(AwsTarget target)
{
    private const string ManifestVariable = "STRATA_VERIFY_MANIFEST";
    private const string AssemblyVariable = "STRATA_VERIFY_ASSEMBLY";
    private const string EndpointVariable = "STRATA_VERIFY_ENDPOINT";

    /// <param name="tests">The built test assembly, <c>Strata.Verification.dll</c>.</param>
    /// <param name="manifest">The lakehouse's manifest.</param>
    /// <param name="assemblyFolder">The cloud assembly that was deployed.</param>
    /// <param name="results">The TRX file to write.</param>
    /// <param name="cancellation">Ends the test process.</param>
    public async Task<VerifyOutcome> VerifyAsync(
        string tests, string manifest, string assemblyFolder, string results, CancellationToken cancellation = default)
    {
        File.Delete(results);
        var start = new ProcessStartInfo("dotnet", ["vstest", tests, $"--logger:trx;LogFileName={results}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ManifestVariable] = manifest;
        start.Environment[AssemblyVariable] = assemblyFolder;
        start.Environment[EndpointVariable] = target.Endpoint?.ToString() ?? "";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (target.Credentials?.GetCredentials() is { } credentials)
        {
            start.Environment["AWS_ACCESS_KEY_ID"] = credentials.AccessKey;
            start.Environment["AWS_SECRET_ACCESS_KEY"] = credentials.SecretKey;
            start.Environment["AWS_SESSION_TOKEN"] = credentials.Token;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The dotnet command cannot be started.");
        await using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);

        return File.Exists(results)
            ? TestResults.Read(results)
            : new VerifyOutcome(0, 0, 0, [DeploymentDiagnostics.ChecksNotRun.At(SourceLocation.None, LastLine(output), tests)]);
    }

    private static string LastLine(IEnumerable<string> output) =>
        output.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).LastOrDefault(line => line.Length > 0)?.TrimEnd('.') ?? "it said nothing";
}
