using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Strata.Scripting;

/// <summary>
/// Keeps what stage 1 made of a script, so that an unchanged one is neither compiled nor checked again: the C# compiler, by far the slowest part of
/// a run, is then not even loaded. One file per script, believed only while its own hash, the tool and every source text are the same.
/// </summary>
internal sealed class ScriptCache(string folder, string tool)
{
    private const int HashBytes = SHA256.HashSizeInBytes;

    /// <param name="folder">Where the entries lie.</param>
    public ScriptCache(string folder)
        : this(folder, $"{typeof(ScriptCache).Module.ModuleVersionId} {System.Environment.Version}")
    {
    }

    /// <summary>Stage 1, or what it gave last time.</summary>
    /// <param name="path">The environment's script; it must exist.</param>
    /// <param name="root">The folder that names in messages are relative to.</param>
    public CheckedScript Check(string path, string root) => Find(path, root) ?? Keep(ScriptCompilation.Check(path, root));

    private CheckedScript? Find(string path, string root)
    {
        var sources = new ScriptSources(root);
        var kept = PathOf(sources.NameOf(path), sources);
        if (!File.Exists(kept))
            return null;

        var entry = File.ReadAllBytes(kept);
        if (entry.Length < HashBytes || !SHA256.HashData(entry.AsSpan(HashBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, HashBytes)))
            return null;

        using var reader = new BinaryReader(new MemoryStream(entry, HashBytes, entry.Length - HashBytes));
        return reader.ReadString() == tool && SourcesAreUnchanged(reader, sources) ? CheckedScriptFormat.Read(reader, sources) : null;
    }

    /// <summary>A script with errors is not kept: it will change.</summary>
    private CheckedScript Keep(CheckedScript script)
    {
        if (script.Program is not { } program)
            return script;

        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(tool);
        WriteSources(writer, script.Sources);
        CheckedScriptFormat.Write(writer, script, program);
        writer.Flush();

        Directory.CreateDirectory(folder);
        var kept = PathOf(script.File, script.Sources);
        var unfinished = $"{kept}.{System.Environment.ProcessId}";
        File.WriteAllBytes(unfinished, [.. SHA256.HashData(content.ToArray()), .. content.ToArray()]);
        File.Move(unfinished, kept, overwrite: true);
        return script;
    }

    private string PathOf(string file, ScriptSources sources) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sources.PathOf(file)))) + ".script");

    private static void WriteSources(BinaryWriter writer, ScriptSources sources)
    {
        writer.Write(sources.Texts.Length);
        foreach (var (name, script) in sources.Texts)
        {
            writer.Write(name);
            writer.Write(HashOf(script));
        }
    }

    private static bool SourcesAreUnchanged(BinaryReader reader, ScriptSources sources) =>
        Enumerable.Range(0, reader.ReadInt32())
            .Select(_ => (Name: reader.ReadString(), Hash: reader.ReadBytes(HashBytes)))
            .ToImmutableArray()
            .All(source => sources.Exists(source.Name) && HashOf(sources.Read(source.Name)).AsSpan().SequenceEqual(source.Hash));

    private static byte[] HashOf(ScriptText script) => SHA256.HashData(Encoding.UTF8.GetBytes(script.Text));
}
