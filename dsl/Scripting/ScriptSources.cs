using System.Collections.Immutable;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>
/// The script files of one run, and the files they name, called relative to <see cref="Root"/> with forward slashes: the name in every message and in the manifest,
/// the same on every machine. The only place in the language that reads a script from disk.
/// </summary>
internal sealed class ScriptSources(string root)
{
    private static readonly EnumerationOptions nearby = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = true };

    private readonly SortedDictionary<string, ScriptText> texts = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Every file read so far, by name.</summary>
    public ImmutableArray<KeyValuePair<string, ScriptText>> Texts => [.. texts];

    public string NameOf(string path) => Path.GetRelativePath(Root, Path.GetFullPath(path)).Replace('\\', '/');

    public string PathOf(string name) => Path.Combine(Root, name);

    public ScriptText? TextOf(string name) => texts.GetValueOrDefault(name);

    /// <summary>The text of a line, or null where no such line was read.</summary>
    public string? LineOf(SourceLocation location) =>
        TextOf(location.File) is { } text && location.Line >= 1 && location.Line <= text.Lines.Length ? text.Lines[location.Line - 1] : null;

    public ScriptText Read(string name)
    {
        if (!texts.TryGetValue(name, out var text))
            texts[name] = text = new ScriptText(File.ReadAllText(PathOf(name)));

        return text;
    }

    public bool Exists(string name) => File.Exists(PathOf(name));

    /// <summary>The scripts in and below a script's folder, as a <c>#load</c> in it would name them.</summary>
    public IEnumerable<string> LoadableFrom(string name) => FilesBelow(name, ".csx").Where(loadable => loadable != Path.GetFileName(name));

    /// <summary>The files of a kind in and below a script's folder, relative to it.</summary>
    public IEnumerable<string> FilesBelow(string name, string extension)
    {
        var folder = FolderOf(name);
        return Directory.EnumerateFiles(folder, "*" + extension, nearby).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
    }

    /// <summary>The name of the file that a path in a script means.</summary>
    public string NameOfLoaded(string path, string? loadingScript) => NameOf(Path.Combine(FolderOf(loadingScript ?? ""), path));

    private string FolderOf(string name) => Path.GetDirectoryName(PathOf(name)) ?? Root;
}
