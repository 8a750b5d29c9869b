using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>The part of Verify.Xunit in use: compares text with the <c>.verified.</c> file beside the test.</summary>
public static class Verifier
{
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, chosen => Snapshot.Compare(target ?? "null", SnapshotName.Of(chosen, sourceFile), extension, chosen));
}
