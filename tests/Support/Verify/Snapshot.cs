using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyTests;

/// <summary>Compares a text with its <c>.verified.</c> file; on a difference leaves a <c>.received.</c> file beside it.</summary>
internal static class Snapshot
{
    private const int ContextLines = 3;

    // Names a file that lists every snapshot a run reads, so that the ones no test reads can be told.
    private const string UsedSnapshots = "STRATA_SNAPSHOTS";

    private static readonly Lock Gate = new();

    public static async Task Compare(string target, string name, string extension, VerifySettings settings)
    {
        var received = Scrub(target, settings);
        var verifiedPath = $"{name}.verified.{extension}";
        var receivedPath = $"{name}.received.{extension}";
        Remember(Path.GetFullPath(verifiedPath));
        var verified = File.Exists(verifiedPath) ? WithLineFeeds(await File.ReadAllTextAsync(verifiedPath)) : null;

        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        await File.WriteAllTextAsync(receivedPath, received);
        throw new VerifyException(
            $"""
            The snapshot {Path.GetFileName(verifiedPath)} {(verified is null ? "does not exist yet" : "differs")}. Review {Path.GetFileName(receivedPath)}, then accept it with ./build.sh --target=AcceptSnapshots.
            {Difference(verified ?? "", received)}
            """);
    }

    private static string Scrub(string target, VerifySettings settings)
    {
        var text = new StringBuilder(target);
        foreach (var scrub in (Action<StringBuilder>[])[.. VerifierSettings.Scrubbers, .. settings.Scrubbers])
        {
            scrub(text);
        }

        return WithLineFeeds(text.ToString());
    }

    private static void Remember(string verifiedPath)
    {
        if (Environment.GetEnvironmentVariable(UsedSnapshots) is { Length: > 0 } list)
        {
            lock (Gate)
            {
                File.AppendAllLines(list, [verifiedPath]);
            }
        }
    }

    private static string WithLineFeeds(string text) => text.ReplaceLineEndings("\n");

    private static string Difference(string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        var changed = lines.Select((line, index) => (line, index)).Where(at => at.line.Type != ChangeType.Unchanged).Select(at => at.index);
        var shown = changed.SelectMany(index => Enumerable.Range(index - ContextLines, (2 * ContextLines) + 1)).ToHashSet();

        return string.Join('\n', lines.Index().Where(at => shown.Contains(at.Index)).Select(at => $"{Sign(at.Item.Type)} {at.Item.Text}"));
    }

    private static char Sign(ChangeType change) => change switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
