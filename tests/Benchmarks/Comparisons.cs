using System.Collections.Immutable;
using System.Reflection;

namespace Strata.Benchmarks;

/// <summary>The comparisons, each printed as a Markdown table.</summary>
internal static class Comparisons
{
    private const int DefaultDatasets = 1_000;
    private const int DefaultRounds = 5;

    private static string Self => Assembly.GetExecutingAssembly().Location;

    /// <summary>Synthesis against the same resources constructed by the CDK in JavaScript.</summary>
    public static int Synth(string[] arguments)
    {
        var datasets = arguments is [var given, ..] ? int.Parse(given) : DefaultDatasets;
        var rounds = arguments is [_, var times] ? int.Parse(times) : DefaultRounds;
        var folder = Directory.CreateTempSubdirectory("strata-benchmarks-");
        try
        {
            var data = Path.Combine(folder.FullName, "data.json");
            CdkAppData.Write(GeneratedLakehouse.Of(datasets), data);
            var cdk = new Contestant("CDK 2.160.0 in JavaScript", "node", Repository.CdkApp, data, "{output}");
            var strata = new Contestant("Strata", "dotnet", Self, "synth", $"{datasets}", "{output}");
            var unchanged = strata with { Name = "Strata, nothing changed", KeepsOutput = true };
            var contest = new Contest([cdk, strata, unchanged], rounds, folder.FullName);

            var medians = contest.Run();
            Print($"{datasets} datasets, median of {rounds}", ["CDK 2.160.0 in JavaScript", "Strata", "Strata, nothing changed"], medians);
            return Report(TemplateEquality.Differences(contest.LastOutput(cdk), contest.LastOutput(strata)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Validating what has not changed against a process that prints hello.</summary>
    public static int Validate(string[] arguments)
    {
        var rounds = arguments is [var given] ? int.Parse(given) : DefaultRounds;
        var contest = new Contest(
            [new("a process that prints hello", "dotnet", Self, "hello"), new("Validate, nothing changed", "dotnet", Repository.BuildProgram, "--target=Validate")],
            rounds,
            Path.GetTempPath());

        Print($"median of {rounds}", ["a process that prints hello", "Validate, nothing changed"], contest.Run());
        return 0;
    }

    private static void Print(string title, ImmutableArray<string> names, ImmutableArray<double> medians)
    {
        Console.WriteLine($"| {title} | seconds | × first |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (name, median) in names.Zip(medians))
            Console.WriteLine(FormattableString.Invariant($"| {name} | {median:0.000} | {median / medians[0]:0.00} |"));
    }

    private static int Report(ImmutableArray<string> differences)
    {
        Console.WriteLine(differences.IsEmpty ? "All templates are equal." : $"Templates differ:\n{string.Join('\n', differences)}");
        return differences.IsEmpty ? 0 : 1;
    }
}
