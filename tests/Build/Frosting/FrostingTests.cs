using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace Strata.Tests.Build.Frosting;

/// <summary>What the build relies on of its host, whichever of the two it is compiled with.</summary>
public sealed class FrostingTests
{
    private readonly Steps steps = new();

    [Fact]
    public void Runs_what_a_task_depends_on_first_whichever_of_the_two_says_so()
    {
        var exitCode = Run("--target=Sample-Third");

        exitCode.ShouldBe(0);
        steps.Taken.ShouldBe(["setup", "Sample-Second", "SampleFirst", "Sample-Third", "finally", "teardown: no failure"]);
    }

    [Fact]
    public void Runs_the_target_alone_when_it_is_exclusive()
    {
        Run("--target=Sample-Third", "--exclusive");

        steps.Taken.ShouldBe(["setup", "Sample-Third", "finally", "teardown: no failure"]);
    }

    [Fact]
    public void Hands_the_failure_to_the_teardown_and_skips_what_depends_on_the_task()
    {
        var exitCode = Run("--target=AfterFailing");

        exitCode.ShouldNotBe(0);
        steps.Taken.ShouldBe(["setup", "Failing", "teardown: it broke"]);
    }

    [Fact]
    public void Goes_on_after_a_task_that_may_fail()
    {
        var exitCode = Run("--target=AfterTolerated");

        exitCode.ShouldBe(0);
        steps.Taken.ShouldBe(["setup", "Tolerated", "AfterTolerated", "teardown: no failure"]);
    }

    [Fact]
    public void Reads_arguments_with_an_equals_sign_or_a_space()
    {
        Run("--target", "Arguments", "--one=1", "--two", "2", "--flag");

        steps.Taken.ShouldBe(["setup", "one=1 two=2 flag=True", "teardown: no failure"]);
    }

    [Fact]
    public void Refuses_a_target_that_does_not_exist() => Run("--target=Nowhere").ShouldNotBe(0);

    private int Run(params string[] args) => new CakeHost()
        .AddAssembly(typeof(FrostingTests).Assembly)
        .UseContext<SampleContext>()
        .UseLifetime<SampleLifetime>()
        .ConfigureServices(services => services
            .AddSingleton(steps)
            .AddSingleton<ICakeLog>(new NullLog())
            .AddSingleton<ICakeReportPrinter, SilentPrinter>())
        .Run(args);
}
