using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Strata.Scripting;

/// <summary>Resolves <c>#load</c> for the C# compiler, from the folder of the script that says it.</summary>
internal sealed class LoadDirectives(ScriptSources sources) : SourceReferenceResolver
{
    /// <summary>A script's text as the compiler takes it; with an encoding, so that the script can be debugged.</summary>
    public static SourceText SourceOf(ScriptText script) => SourceText.From(script.Text, Encoding.UTF8);

    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        sources.NameOfLoaded(path, baseFilePath) is var name && sources.Exists(name) ? name : null;

    public override SourceText ReadText(string resolvedPath) => SourceOf(sources.Read(resolvedPath));

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(sources.Read(resolvedPath).Text));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => sources.GetHashCode();
}
