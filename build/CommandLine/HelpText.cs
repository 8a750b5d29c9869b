namespace Strata.Build.CommandLine;

/// <summary>What <c>--help</c> prints: derived from the targets and options, so that it cannot be out of date.</summary>
internal static class HelpText
{
    private const int TermWidth = 16;

    private static readonly (string Command, string Purpose)[] Examples =
    [
        ("./build.sh", "check, compile, deploy and verify on a local AWS"),
        ("./build.sh --target=Validate --env=dev", "check one environment"),
        ("./build.sh --target=Preview --env=dev", "see the rows each dataset would hold"),
        ("./build.sh --target=Plan --env=prod --out=plan.json", "see what a deployment would change, and save it"),
        ("./build.sh --target=Deploy --env=prod --plan=plan.json", "deploy exactly that plan"),
    ];

    public static void Write(TextWriter text)
    {
        text.WriteLine("Usage: ./build.sh [--target=<target>] [options]");
        Section(text, "Targets", Target.All.Select(target => (target.Name, target.Purpose)));
        Section(text, "Options", Options.All.SelectMany(Describe));
        Section(text, "Examples", Examples);
        Section(text, "Exit codes", [("0", "done"), ("1", "error"), ("2", "the plan has changes (--detailed-exitcode)"), ("3", "approval needed"), ("4", "a check failed"), ("5", "locked by another run")]);
    }

    private static IEnumerable<(string, string)> Describe(Option option)
    {
        var value = option.Value is null ? "" : $"={option.Value}";
        yield return (string.Join(", ", option.Names.Select(name => $"--{name}{value}")), option.Purpose);
        if (!option.Targets.IsEmpty)
        {
            yield return ("", $"For {string.Join(", ", option.Targets)}.");
        }
    }

    private static void Section(TextWriter text, string title, IEnumerable<(string Term, string Meaning)> lines)
    {
        text.WriteLine();
        text.WriteLine($"{title}:");
        foreach (var (term, meaning) in lines)
        {
            // A long term has the line for itself.
            var column = term.Length > TermWidth ? $"  {term}{Environment.NewLine}  {new string(' ', TermWidth)}" : $"  {term.PadRight(TermWidth)}";
            text.WriteLine($"{column}  {meaning}");
        }
    }
}
