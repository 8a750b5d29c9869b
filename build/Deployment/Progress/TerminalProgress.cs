using Spectre.Console;

namespace Strata.Build.Deployment.Progress;

/// <summary>
/// A bar per stack on a terminal, filled by its finished resources; failures and remarks stay above the bars as lines.
/// </summary>
internal sealed class TerminalProgress(IAnsiConsole console) : IDeploymentProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);
    private ProgressContext? context;

    /// <summary>Draws the bars while the work runs.</summary>
    public Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work) => console.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
        .StartAsync(running =>
        {
            context = running;
            return work();
        });

    public void Report(DeploymentEvent happened)
    {
        lock (gate)
        {
            if (happened is ResourceProgress { Failed: true } or WorkFinished or Remark) WriteLine(happened);
            if (happened is WorkFinished) Remove(happened.Subject);
            else if (happened is WorkStarted or ResourceProgress) Show(happened);
        }
    }

    private void Show(DeploymentEvent happened)
    {
        if (context is null) return;
        if (!bars.TryGetValue(happened.Subject, out var bar)) bars[happened.Subject] = bar = context.AddTask(happened.Subject);
        bar.Description = $"{Markup.Escape(happened.Subject)}  [grey]{Markup.Escape(LineProgress.Describe(happened))}[/]";
    }

    private void Remove(string subject)
    {
        if (bars.Remove(subject, out var bar)) bar.StopTask();
    }

    private void WriteLine(DeploymentEvent happened)
    {
        var colour = happened switch
        {
            ResourceProgress or WorkFinished { Succeeded: false } => "red",
            WorkFinished => "green",
            _ => "grey",
        };
        console.MarkupLine($"[{colour}]{Markup.Escape(happened.Subject)}[/]  {Markup.Escape(LineProgress.Describe(happened))}");
    }
}
