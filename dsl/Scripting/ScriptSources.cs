using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>
/// The script files of one run, named relative to <see cref="Root"/> with forward slashes: the name in every message and in the manifest,
/// the same on every machine. The only place in the language that reads a script from disk.
/// </summary>
internal sealed class ScriptSources(string root) : SourceReferenceResolver
{
    private readonly SortedDictionary<string, SourceText> texts = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Every file read so far, by name.</summary>
    public ImmutableArray<KeyValuePair<string, SourceText>> Texts => [.. texts];

    public string NameOf(string path) => Path.GetRelativePath(Root, Path.GetFullPath(path)).Replace('\\', '/');

    public string PathOf(string name) => Path.Combine(Root, name);

    public SourceText? TextOf(string name) => texts.GetValueOrDefault(name);

    /// <summary>The text of a line, or null where no such line was read.</summary>
    public string? LineOf(SourceLocation location) =>
        TextOf(location.File) is { } text && location.Line >= 1 && location.Line <= text.Lines.Count ? text.Lines[location.Line - 1].ToString() : null;

    public SourceText Read(string name)
    {
        if (!texts.TryGetValue(name, out var text))
        {
            using var stream = File.OpenRead(PathOf(name));
            texts[name] = text = SourceText.From(stream, canBeEmbedded: true);
        }

        return text;
    }

    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var folder = Path.GetDirectoryName(PathOf(baseFilePath ?? "")) ?? Root;
        var file = Path.Combine(folder, path);

        return File.Exists(file) ? NameOf(file) : null;
    }

    public override SourceText ReadText(string resolvedPath) => Read(resolvedPath);

    public override Stream OpenRead(string resolvedPath) => File.OpenRead(PathOf(resolvedPath));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Root.GetHashCode(StringComparison.Ordinal);
}
