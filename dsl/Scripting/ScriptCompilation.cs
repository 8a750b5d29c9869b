using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>Stage 1: the text of a script and all it loads in; the checked assembly out, or located problems.</summary>
internal static class ScriptCompilation
{
    private const string AssemblyName = "Lakehouse";

    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly EmitOptions emitOptions = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <param name="path">The environment's script; it must exist.</param>
    /// <param name="root">The folder that names in messages are relative to.</param>
    public static CheckedScript Check(string path, string root)
    {
        var sources = new ScriptSources(root);
        var file = sources.NameOf(path);
        var compilation = Compile(file, sources, ImmutableDictionary<string, string>.Empty);
        var problems = ScriptProblems.Find(compilation, sources);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return new CheckedScript(file, sources, problems, null);

        var functions = FunctionTrees.Of(compilation);
        return Emit(file, functions.IsEmpty ? compilation : Compile(file, sources, functions), problems, sources);
    }

    private static CSharpCompilation Compile(string file, ScriptSources sources, ImmutableDictionary<string, string> additions)
    {
        var scripts = new LoadDirectives(sources, additions);
        var tree = CSharpSyntaxTree.ParseText(scripts.SourceOf(file), parseOptions, file);
        return CSharpCompilation.CreateScriptCompilation(AssemblyName, tree, ScriptReferences.All, OptionsFor(scripts), globalsType: typeof(ScriptGlobals));
    }

    private static CheckedScript Emit(string file, CSharpCompilation compilation, ImmutableArray<Diagnostics.Diagnostic> problems, ScriptSources sources)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, options: emitOptions);

        return emitted.Success && compilation.GetEntryPoint(CancellationToken.None) is { } entryPoint
            ? new CheckedScript(file, sources, problems, new ScriptProgram(entryPoint.ContainingType.MetadataName, entryPoint.MetadataName, [.. image.ToArray()]))
            : new CheckedScript(file, sources, [.. problems, .. ScriptProblems.Find(emitted.Diagnostics, compilation, sources)], null);
    }

    private static CSharpCompilationOptions OptionsFor(LoadDirectives scripts) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ScriptReferences.Usings,
            sourceReferenceResolver: scripts,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            checkOverflow: true);
}
