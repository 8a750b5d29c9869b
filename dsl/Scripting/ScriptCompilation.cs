using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Diagnostic = Strata.Diagnostics.Diagnostic;

namespace Strata.Scripting;

/// <summary>Stage 1: the text of a script and all it loads, compiled and checked, and not yet run.</summary>
internal sealed record ScriptCompilation
{
    private const string AssemblyName = "Lakehouse";

    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    public required ScriptSources Sources { get; init; }

    public required CSharpCompilation Compilation { get; init; }

    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <param name="path">The environment's script; it must exist.</param>
    /// <param name="root">The folder that names in messages are relative to.</param>
    public static ScriptCompilation Load(string path, string root)
    {
        var sources = new ScriptSources(root);
        var name = sources.NameOf(path);
        var tree = CSharpSyntaxTree.ParseText(sources.Read(name), parseOptions, name);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            AssemblyName, tree, ScriptReferences.All, OptionsFor(sources), globalsType: typeof(ScriptGlobals));

        return new ScriptCompilation
        {
            Sources = sources,
            Compilation = compilation,
            Problems = ScriptProblems.Find(compilation),
        };
    }

    private static CSharpCompilationOptions OptionsFor(ScriptSources sources) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ScriptReferences.Usings,
            sourceReferenceResolver: sources,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            checkOverflow: true);
}
