using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Strata.Scripting;

/// <summary>Resolves <c>#load</c> for the C# compiler, from the folder of the script that says it.</summary>
/// <param name="sources">The scripts.</param>
/// <param name="additions">What the compiler reads behind the end of a script, by the script's name.</param>
internal sealed class LoadDirectives(ScriptSources sources, ImmutableDictionary<string, string> additions) : SourceReferenceResolver
{
    /// <summary>A script's text as the compiler takes it; with an encoding, so that the script can be debugged.</summary>
    public SourceText SourceOf(string name) => SourceText.From(sources.Read(name).Text + additions.GetValueOrDefault(name), Encoding.UTF8);

    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        sources.NameOfLoaded(path, baseFilePath) is var name && sources.Exists(name) ? name : null;

    public override SourceText ReadText(string resolvedPath) => SourceOf(resolvedPath);

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(SourceOf(resolvedPath).ToString()));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => sources.GetHashCode();
}
