using Strata.Aws;
using Strata.Build.CommandLine;
using Strata.Build.LocalAws;
using Strata.Build.Tools;
using Strata.Constructs.Environments;

namespace Strata.Build.Stages;

/// <summary>Which AWS a run works on, decided once: the endpoint of AWS_ENDPOINT_URL, the local AWS for <c>local</c>, the account for all others.</summary>
internal sealed class AwsAccess(BuildContext context)
{
    private const string EndpointVariable = "AWS_ENDPOINT_URL";
    private const string AccessKeyVariable = "AWS_ACCESS_KEY_ID";

    private AwsTarget? target;

    public AwsTarget Target => target ??= Choose(context.Lakehouse.Manifest().Environment);

    /// <summary>Whether this run works on a stand-in for AWS on this machine, as far as the command line says.</summary>
    public bool IsLocal => Endpoint is not null || context.Environment.Name == EnvironmentFile.Default;

    private static string? Endpoint => Environment.GetEnvironmentVariable(EndpointVariable) is { Length: > 0 } endpoint ? endpoint : null;

    private AwsTarget Choose(EnvironmentManifest environment)
    {
        if (Endpoint is { } endpoint)
        {
            context.Output.Line($"Using {EndpointVariable}: {endpoint}");
            return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
                ? OwnEndpoint(uri, environment.Region)
                : throw new StageFailedException(ExitCode.Error, $"{EndpointVariable} is '{endpoint}', which is not a URL. Write it like http://127.0.0.1:5000.");
        }

        if (context.Report.Target == Options.Run && environment.Name != EnvironmentFile.Default)
        {
            throw new StageFailedException(
                ExitCode.Error,
                $"Environment '{environment.Name}' is in AWS, where Glue runs the jobs. Run --target=Verify --data --environment={context.Environment.Name}, or --target=Run --environment={EnvironmentFile.Default}.");
        }

        return environment.Name == EnvironmentFile.Default
            ? AwsTarget.Local(LocalEndpoint(environment.Account), environment.Region)
            : new AwsTarget(environment.Region);
    }

    // A stand-in that checks credentials gets the person's own.
    private static AwsTarget OwnEndpoint(Uri endpoint, string region) =>
        Environment.GetEnvironmentVariable(AccessKeyVariable) is { Length: > 0 }
            ? new AwsTarget(region) { Endpoint = endpoint }
            : AwsTarget.Local(endpoint, region);

    private Uri LocalEndpoint(string account)
    {
        var python = new PythonEnvironment(context.Paths, context.Output);
        var server = context.Owns(new LocalAwsStart(context.Paths, python, context.Artifacts.LocalAwsLog).FindOrStart(account, context.Keep));
        context.Output.Line(server switch
        {
            { WasRunning: true } => $"Using the local AWS on {server.Endpoint}, kept by an earlier run",
            { IsKept: true } => $"Local AWS on {server.Endpoint}; it keeps running until ./build.sh --target=Clean",
            _ => $"Local AWS on {server.Endpoint}",
        });
        return server.Endpoint;
    }
}
