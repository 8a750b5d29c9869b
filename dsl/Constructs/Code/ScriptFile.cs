using System.Collections.Immutable;
using Strata.Scripting;

namespace Strata.Constructs.Code;

/// <summary>A PySpark file as it lies beside the script that names it.</summary>
/// <param name="Name">Relative to the root, as messages name it.</param>
/// <param name="Text">What it holds; null where there is no such file, or where it may not be read.</param>
/// <param name="Nearby">The PySpark files there are, as the script would name them.</param>
internal sealed record ScriptFile(string Name, string? Text, ImmutableArray<string> Nearby)
{
    public const string Extension = ".py";

    /// <summary>Reads nothing but files with the extension, at or below the root.</summary>
    public static ScriptFile Find(OwnScript script, ScriptSources sources)
    {
        var from = script.DeclaredAt.File;
        var name = sources.NameOfLoaded(script.Path, from);

        return new ScriptFile(
            name,
            name.EndsWith(Extension, StringComparison.Ordinal) && !IsOutside(name) && sources.Exists(name) ? sources.Read(name).Text : null,
            [.. sources.FilesBelow(from, Extension).Order(StringComparer.Ordinal)]);
    }

    public static bool IsOutside(string name) => Path.IsPathRooted(name) || name.StartsWith("..", StringComparison.Ordinal);
}
