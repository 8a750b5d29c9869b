using Strata.Synthesis;

namespace Strata.Benchmarks;

/// <summary>One synthesis, as a process of its own: what is measured.</summary>
internal static class Synth
{
    public static int Run(int datasets, string folder)
    {
        var result = LakehouseApp.Synthesize(GeneratedLakehouse.Of(datasets), folder, new());
        Console.WriteLine($"{result.Stacks.Length} stacks, {result.Stacks.Sum(stack => stack.Resources)} resources");
        return result.Stacks.IsEmpty ? 1 : 0;
    }
}
