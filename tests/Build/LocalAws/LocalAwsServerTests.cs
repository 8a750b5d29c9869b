using System.Diagnostics;
using Strata.Build;
using Strata.Build.LocalAws;
using Strata.Build.Reporting;
using Strata.Build.Tools;

namespace Strata.Tests.Build.LocalAws;

public sealed class LocalAwsServerTests : IDisposable
{
    private const string Account = "111122223333";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("strata-local-aws-");
    private readonly BuildPaths paths;

    public LocalAwsServerTests()
    {
        paths = new(root.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(paths.LocalAws)!);
        Directory.CreateSymbolicLink(paths.LocalAws, BuildPaths.Find().LocalAws);
    }

    public void Dispose()
    {
        LocalAwsRecord.Read(paths.LocalAwsRecord)?.Stop();
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Ends_with_the_run_that_started_it()
    {
        var server = Start(keep: false);
        (await IsAnswering(server.Endpoint)).ShouldBeTrue();

        server.Dispose();

        (await IsAnswering(server.Endpoint)).ShouldBeFalse();
        File.Exists(paths.LocalAwsRecord).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_found_again_when_it_was_kept_and_ended_by_cleaning()
    {
        Uri endpoint;
        using (var first = Start(keep: true))
        {
            endpoint = first.Endpoint;
        }

        using (var second = Start(keep: false))
        {
            second.WasRunning.ShouldBeTrue();
            second.Endpoint.ShouldBe(endpoint);
        }

        (await IsAnswering(endpoint)).ShouldBeTrue();
        LocalAwsRecord.Read(paths.LocalAwsRecord)?.Stop();
        (await IsAnswering(endpoint)).ShouldBeFalse();
    }

    [Fact]
    public void Is_started_anew_when_the_record_is_stale()
    {
        new LocalAwsRecord(Environment.ProcessId, new Uri("http://127.0.0.1:9")).Write(paths.LocalAwsRecord);

        using var server = Start(keep: false);

        server.WasRunning.ShouldBeFalse();
        File.Exists(paths.LocalAwsRecord).ShouldBeFalse();
    }

    [Fact]
    public void Says_where_to_look_when_it_does_not_start()
    {
        var log = Path.Combine(root.FullName, "log", "local-aws.log");

        var failure = Should.Throw<StageFailedException>(() => LocalAwsServer.Start(new ToolProcess(Prerequisite.Python.Find(), ["-m", "no_such_module"]), log));

        failure.Message.ShouldContain(log);
        File.ReadAllText(log).ShouldContain("no_such_module");
    }

    private static async Task<bool> IsAnswering(Uri endpoint)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.PostAsync(new Uri(endpoint, "/strata/health"), content: null);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private LocalAwsServer Start(bool keep)
    {
        var python = new PythonEnvironment(BuildPaths.Find(), new Output(TextWriter.Null, TextWriter.Null, isDocument: false, isPipeline: false));
        return new LocalAwsStart(paths, python, Path.Combine(root.FullName, "local-aws.log")).FindOrStart(Account, keep);
    }
}
