using System.Security.Cryptography;
using System.Text;

namespace Strata.Synthesis;

/// <summary>A hash of all that decides what synthesis writes: the manifest, what runs in AWS, the tool, and the options.</summary>
internal static class InputSeal
{
    public static string Of(ReadOnlySpan<byte> manifest, SynthesisOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(manifest);
        hash.AppendData(Encoding.UTF8.GetBytes($"{typeof(InputSeal).Assembly.ManifestModule.ModuleVersionId} {options.Materialize}"));
        foreach (var file in Directory.EnumerateFiles(options.RuntimeFolder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(options.RuntimeFolder, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
