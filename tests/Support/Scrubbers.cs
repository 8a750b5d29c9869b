using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Tests.Support;

/// <summary>What is taken out of every snapshot because it differs between machines or releases of CDK.</summary>
internal static partial class Scrubbers
{
    [ModuleInitializer]
    internal static void Register() => VerifierSettings.AddScrubber(Scrub);

    internal static void Scrub(StringBuilder text)
    {
        text.Replace(RepositoryRoot.Path, "{Repository}");
        var scrubbed = Account().Replace(AssetHash().Replace(text.ToString(), "{AssetHash}"), "{Account}");
        text.Clear().Append(scrubbed);
    }

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-f]{64}(?![0-9a-fA-F])")]
    private static partial Regex AssetHash();

    [GeneratedRegex(@"(?<![\w.])\d{12}(?![\w.]\d|\w)")]
    private static partial Regex Account();
}
