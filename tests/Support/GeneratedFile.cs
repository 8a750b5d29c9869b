namespace Strata.Tests.Support;

/// <summary>A committed file that is generated from code. When it is stale, the new text is left beside it as <c>.received.</c> for AcceptSnapshots.</summary>
internal static class GeneratedFile
{
    /// <param name="text">What the file must say.</param>
    /// <param name="parts">The file's path in the repository.</param>
    public static void ShouldSay(string text, params ReadOnlySpan<string> parts)
    {
        var path = RepositoryRoot.Of(parts);
        var received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        var current = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        if (current == text)
            File.Delete(received);
        else
            File.WriteAllText(received, text);

        (current == text).ShouldBeTrue($"{Path.GetFileName(path)} is stale. Review {Path.GetFileName(received)} and run ./build.sh --target=AcceptSnapshots.");
    }
}
