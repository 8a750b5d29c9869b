using System.IO.Compression;

namespace Strata.Synthesis.Artefacts;

/// <summary>A zip of Python sources with the same bytes for the same content: sorted, with one fixed time, and stored as they are, since compressors differ between releases.</summary>
internal static class DeterministicZip
{
    /// <summary>The first moment a zip entry can hold.</summary>
    private static readonly DateTimeOffset timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A regular file that its owner writes and all read. Lambda runs code as another user than the one who unpacks it.</summary>
    private static readonly int readableFile = Convert.ToInt32("100644", 8) << 16;

    /// <param name="folder">Its <c>*.py</c> files are taken, with the folders below it.</param>
    /// <param name="prefix">What stands before their paths in the zip: empty, or ends in a slash.</param>
    public static byte[] OfPython(string folder, string prefix = "")
    {
        var files = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: prefix + Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
                Add(zip, file.Name, File.ReadAllBytes(file.Path));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = timestamp;
        entry.ExternalAttributes = readableFile;
        using var target = entry.Open();
        target.Write(content);
    }
}
