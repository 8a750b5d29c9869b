using System.Text;

namespace VerifyTests;

/// <summary>Settings of every snapshot, made before the first test runs.</summary>
public static class VerifierSettings
{
    internal static List<Action<StringBuilder>> Scrubbers { get; } = [];

    public static void AddScrubber(Action<StringBuilder> scrubber) => Scrubbers.Add(scrubber);
}
