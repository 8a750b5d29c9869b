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
        var tree = CSharpSyntaxTree.ParseText(LoadDirectives.SourceOf(sources.Read(file)), parseOptions, file);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            AssemblyName, tree, ScriptReferences.All, OptionsFor(sources), globalsType: typeof(ScriptGlobals));
        var problems = ScriptProblems.Find(compilation, sources);

        return problems.Any(problem => problem.Severity == Severity.Error)
            ? new CheckedScript(file, sources, problems, null)
            : Emit(file, compilation, problems, sources);
    }

    private static CheckedScript Emit(string file, CSharpCompilation compilation, ImmutableArray<Diagnostics.Diagnostic> problems, ScriptSources sources)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, options: emitOptions);

        return emitted.Success && compilation.GetEntryPoint(CancellationToken.None) is { } entryPoint
            ? new CheckedScript(file, sources, problems, new ScriptProgram(entryPoint.ContainingType.MetadataName, entryPoint.MetadataName, [.. image.ToArray()]))
            : new CheckedScript(file, sources, [.. problems, .. ScriptProblems.Find(emitted.Diagnostics, compilation, sources)], null);
    }

    private static CSharpCompilationOptions OptionsFor(ScriptSources sources) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ScriptReferences.Usings,
            sourceReferenceResolver: new LoadDirectives(sources),
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            checkOverflow: true);
}
