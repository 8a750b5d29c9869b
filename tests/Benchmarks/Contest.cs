using System.Collections.Immutable;
using System.Diagnostics;

namespace Strata.Benchmarks;

/// <summary>Whole-process runs in turns, A B C A B C …, so that what else the machine does falls on all alike.</summary>
internal sealed class Contest(ImmutableArray<Contestant> contestants, int rounds, string workFolder)
{
    /// <summary>Median seconds per contestant, in their order. One run of each before counts for nothing but warm caches.</summary>
    public ImmutableArray<double> Run()
    {
        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var at = 0; at < contestants.Length; at++)
            {
                var seconds = Measure(contestants[at], round);
                if (round > 0)
                    times[at].Add(seconds);
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>Where a contestant's last run left its output.</summary>
    public string LastOutput(Contestant contestant) => OutputOf(contestant, rounds);

    private double Measure(Contestant contestant, int round)
    {
        var output = OutputOf(contestant, round);
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments.Select(argument => argument.Replace("{output}", output)))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_PATH"] = Repository.NodeModules },
            WorkingDirectory = Repository.Root,
        };

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{contestant.Program}' did not start.");
        var text = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        clock.Stop();

        return process.ExitCode == 0
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"'{contestant.Name}' ended with {process.ExitCode}:\n{text.Result}{errors.Result}");
    }

    private string OutputOf(Contestant contestant, int round) =>
        Path.Combine(workFolder, $"{Math.Abs(contestants.IndexOf(contestant))}-{(contestant.KeepsOutput ? 0 : round)}");

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
