using Spectre.Console;

namespace Strata.Build.Reporting;

/// <summary>Where a run speaks: with a document on standard output, everything else goes to standard error.</summary>
public sealed class Output
{
    private readonly TextWriter stdout;
    private readonly TextWriter stderr;

    /// <param name="stdout">The document's or the text's stream.</param>
    /// <param name="stderr">The stream of what is wrong.</param>
    /// <param name="isDocument">Whether standard output carries a document.</param>
    /// <param name="isPipeline">Whether an agent of Azure Pipelines reads the streams.</param>
    internal Output(TextWriter stdout, TextWriter stderr, bool isDocument, bool isPipeline)
    {
        var text = isDocument ? stderr : stdout;
        IsDocument = isDocument;
        this.stdout = stdout;
        this.stderr = isPipeline ? new GuardedWriter(stderr) : stderr;
        Text = isPipeline ? new GuardedWriter(text) : text;
        Azure = isPipeline ? new AzureCommands(text) : null;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Ansi = WantsEscapeCodes(text) ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = WantsEscapeCodes(text) ? InteractionSupport.Detect : InteractionSupport.No,
        });
    }

    /// <summary>What a person reads, with colours where they are wanted.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>What a person reads, as plain text.</summary>
    public TextWriter Text { get; }

    /// <summary>Commands for the agent of a pipeline; null elsewhere.</summary>
    internal AzureCommands? Azure { get; }

    internal bool IsDocument { get; }

    /// <summary>One line that says what is wrong, never wrapped: editors and pipelines read it too.</summary>
    internal void Error(string message) => stderr.WriteLine($"error: {message}");

    /// <summary>A problem with its place, as it is.</summary>
    internal void Problem(string text) => stderr.WriteLine(text);

    internal void Line(string text = "") => Text.WriteLine(text);

    internal void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    internal void Document(string text) => stdout.WriteLine(text);

    // NO_COLOR (https://no-color.org) asks for no escape codes at all, bold and underlined included.
    private static bool WantsEscapeCodes(TextWriter writer) =>
        System.Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 }
        && ((writer == System.Console.Out && !System.Console.IsOutputRedirected) || (writer == System.Console.Error && !System.Console.IsErrorRedirected));
}
