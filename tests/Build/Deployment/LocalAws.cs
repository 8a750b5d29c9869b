using Strata.Aws;
using Strata.Tests.Support;

namespace Strata.Tests.Build.Deployment;

/// <summary>The local AWS, one for all tests of the collection; each test uses stack names of its own.</summary>
public sealed class LocalAws : IAsyncLifetime
{
    private ServerProcess? server;

    internal AwsTarget Target => AwsTarget.Local(server.ShouldNotBeNull().Endpoint, "eu-west-1");

    public async Task InitializeAsync() => server = await ServerProcess.StartAsync(
        port => ["-m", "strata_local_aws", "--port", $"{port}"],
        ("PYTHONPATH", string.Join(Path.PathSeparator, [RepositoryRoot.Of("build", "LocalAws"), .. PythonPath()])));

    public Task DisposeAsync()
    {
        server?.Dispose();
        return Task.CompletedTask;
    }

    private static string[] PythonPath() =>
        Environment.GetEnvironmentVariable("PYTHONPATH") is { Length: > 0 } path ? [path] : [];
}
