using Cake.Common;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Strata.Tests.Build.Frosting;

public sealed class Steps
{
    public List<string> Taken { get; } = [];
}

public sealed class SampleContext(ICakeContext context, Steps steps) : FrostingContext(context)
{
    public List<string> Steps => steps.Taken;
}

public sealed class SampleLifetime : FrostingLifetime<SampleContext>
{
    public override void Setup(SampleContext context, ISetupContext info) => context.Steps.Add("setup");

    public override void Teardown(SampleContext context, ITeardownContext info) =>
        context.Steps.Add($"teardown: {info.ThrownException?.Message ?? "no failure"}");
}

public sealed class SampleFirst : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context) => context.Steps.Add(nameof(SampleFirst));
}

[TaskName("Sample-Second")]
[TaskDescription("Runs before the third without the third knowing.")]
[IsDependeeOf(typeof(SampleThird))]
public sealed class SampleSecond : AsyncFrostingTask<SampleContext>
{
    public override async Task RunAsync(SampleContext context)
    {
        await Task.Yield();
        context.Steps.Add("Sample-Second");
    }
}

[TaskName("Sample-Third")]
[IsDependentOn(typeof(SampleFirst))]
public sealed class SampleThird : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context) => context.Steps.Add("Sample-Third");

    public override void Finally(SampleContext context) => context.Steps.Add("finally");
}

public sealed class Failing : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context)
    {
        context.Steps.Add(nameof(Failing));
        throw new InvalidOperationException("it broke");
    }
}

[IsDependentOn(typeof(Failing))]
public sealed class AfterFailing : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context) => context.Steps.Add(nameof(AfterFailing));
}

[ContinueOnError]
public sealed class Tolerated : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context)
    {
        context.Steps.Add(nameof(Tolerated));
        throw new InvalidOperationException("it broke, and may");
    }
}

[IsDependentOn(typeof(Tolerated))]
public sealed class AfterTolerated : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context) => context.Steps.Add(nameof(AfterTolerated));
}

public sealed class Arguments : FrostingTask<SampleContext>
{
    public override void Run(SampleContext context) =>
        context.Steps.Add($"one={context.Argument("one", "")} two={context.Argument("two", "")} flag={context.HasArgument("flag")}");
}

public sealed class SilentPrinter : ICakeReportPrinter
{
    public void Write(CakeReport report)
    {
    }

    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
    }

    public void WriteStep(string name, Verbosity verbosity)
    {
    }

    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
    }
}
