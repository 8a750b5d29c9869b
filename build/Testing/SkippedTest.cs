namespace Strata.Build.Testing;

/// <summary>A test that did not run.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Reason">Why.</param>
internal sealed record SkippedTest(string Name, string Class, string Reason)
{
    /// <summary>What a person reads: a line for each class and reason.</summary>
    public static IEnumerable<string> Lines(IEnumerable<SkippedTest> tests) =>
        tests.GroupBy(test => (test.Class, test.Reason)).Select(group => group.ToArray() is [var only]
            ? $"skipped {only.Name}: {only.Reason}"
            : $"skipped {group.Count()} tests of {group.Key.Class}: {group.Key.Reason}");
}
