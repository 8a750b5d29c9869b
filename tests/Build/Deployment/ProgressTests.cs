using Spectre.Console;
using Strata.Build.Deployment;
using Strata.Build.Deployment.Progress;
using Strata.Build.Deployment.Stacks;

namespace Strata.Tests.Build.Deployment;

public sealed class ProgressTests
{
    private static readonly DeploymentEvent[] deployment =
    [
        new WorkStarted("storage", "creating: 2 changes"),
        new ResourceProgress("storage", "Data", "AWS::S3::Bucket", "CREATE_IN_PROGRESS", null),
        new ResourceProgress("storage", "Data", "AWS::S3::Bucket", "CREATE_FAILED", "the name [is] taken"),
        new StillWaiting("storage", TimeSpan.FromSeconds(30)),
        new WorkFinished("storage", "ROLLBACK_COMPLETE", false, TimeSpan.FromSeconds(31.25)),
        new Remark("jobs", "skipped: it depends on storage"),
    ];

    [Fact]
    public void Each_event_is_one_line_elsewhere_than_on_a_terminal()
    {
        var output = new StringWriter { NewLine = "\n" };
        var progress = new LineProgress(output);

        foreach (var happened in deployment) progress.Report(happened);

        output.ToString().ShouldBe("""
            storage  creating: 2 changes
            storage  CREATE_IN_PROGRESS  Data  AWS::S3::Bucket
            storage  CREATE_FAILED  Data  AWS::S3::Bucket  the name [is] taken
            storage  still waiting after 30.0 s
            storage  ROLLBACK_COMPLETE in 31.3 s
            jobs  skipped: it depends on storage

            """);
    }

    [Fact]
    public async Task Failures_and_ends_stay_on_a_terminal()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        var progress = new TerminalProgress(console);

        await progress.RunAsync(() =>
        {
            foreach (var happened in deployment) progress.Report(happened);
            return Task.FromResult(0);
        });

        output.ToString().ShouldSatisfyAllConditions(
            text => text.ShouldContain("CREATE_FAILED  Data  AWS::S3::Bucket  the name [is] taken"),
            text => text.ShouldContain("ROLLBACK_COMPLETE in 31.3 s"),
            text => text.ShouldContain("skipped: it depends on storage"));
    }

    [Fact]
    public async Task A_silent_wait_says_that_it_goes_on_and_ends_at_its_limit()
    {
        var progress = new RecordedProgress();
        var pace = new Pace(Poll: TimeSpan.FromMilliseconds(5), Heartbeat: TimeSpan.FromMilliseconds(200), Limit: TimeSpan.FromMilliseconds(2000));
        var waiting = new Waiting("slow", pace, progress);

        var failure = await Should.ThrowAsync<DeploymentException>(async () =>
        {
            while (true) await waiting.NextAsync("CREATE_IN_PROGRESS", CancellationToken.None);
        });

        failure.Problem.Id.ShouldBe("STR5204");
        progress.Events.OfType<StillWaiting>().Count().ShouldBeInRange(2, 10);
    }
}
