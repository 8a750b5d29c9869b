using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace Strata.Tests.Queries.Generated;

/// <summary>
/// Random cases: how many and which is said by STRATA_QUERY_CASES and STRATA_QUERY_SEED, the number each run prints. Without either they are the
/// same every day, so that a change fails for what it changed; a run of another number looks for new ones.
/// </summary>
internal sealed record GeneratedCases(int Count, int Seed)
{
    private const int EverydayCount = 300;
    private const int EverydaySeed = 4;
    private const int Decisions = 400;
    private const int MostSmaller = 400;
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    public static GeneratedCases Everyday { get; } = new(EverydayCount, EverydaySeed);

    public static GeneratedCases Asked { get; } =
        Setting("STRATA_QUERY_CASES", EverydayCount) is var count && count == EverydayCount
            ? new(count, Setting("STRATA_QUERY_SEED", EverydaySeed))
            : new(count, Setting("STRATA_QUERY_SEED", Random.Shared.Next()));

    /// <summary>Throws for a case with a problem, after making it smaller as long as there is one.</summary>
    /// <param name="problemOf">What is wrong, or null.</param>
    /// <param name="caseOf">The case that decisions stand for; by default one of any kind.</param>
    public void Check(Func<Case, string?> problemOf, Func<int[], Case>? caseOf = null)
    {
        var left = MostSmaller;
        var found = false;
        var cases = Arb.From(Gen.Choose(0, 1 << 20).ArrayOf(Decisions).Select(caseOf ?? Case.Of), SmallerCases.Of);
        var property = Prop.ForAll(cases, tried =>
        {
            if (found && left-- <= 0 || problemOf(tried) is not { } problem)
                return;

            found = true;
            throw new XunitException(problem);
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay((ulong)Seed, Gamma));
    }

    public override string ToString() => $"STRATA_QUERY_CASES={Count} STRATA_QUERY_SEED={Seed}";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
