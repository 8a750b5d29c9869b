using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Model;
using Strata.Scripting;
using Strata.Validation;

namespace Strata;

/// <summary>
/// The walk from a script to its manifest. Read this first: each stage takes only what the one before gave, collects all its problems, and an
/// error stops the next.
/// </summary>
internal static class StrataCompiler
{
    /// <param name="path">The environment's script; it must exist.</param>
    /// <param name="root">The folder that names in messages and in the manifest are relative to.</param>
    /// <param name="options">Where compiled scripts are kept, and how long one may run.</param>
    public static CompiledLakehouse Compile(string path, string root, CompilerOptions? options = null)
    {
        options ??= new CompilerOptions();

        var script = Check(path, root, options);                                      // text     → assembly; C# codes, STR1xxx
        if (HasErrors(script.Problems))
            return CompiledLakehouse.Failed(script.Sources, script.Problems);

        var (declarations, thrown) = ScriptRunner.Evaluate(script, options.TimeLimit); // assembly → what the author declared; STR19xx
        if (HasErrors(thrown))
            return CompiledLakehouse.Failed(script.Sources, [.. script.Problems, .. thrown]);

        var model = ModelBuilder.Build(declarations, script.Sources);                 // declared → frozen, queries translated
        var findings = Validator.Check(model, RuleSet.All);                           // model    → STR2xxx
        ImmutableArray<Diagnostic> problems = [.. script.Problems, .. findings];

        return HasErrors(findings)
            ? CompiledLakehouse.Failed(script.Sources, problems)
            : new CompiledLakehouse(script.Sources, problems, model, LakehouseManifest.From(model));
    }

    private static CheckedScript Check(string path, string root, CompilerOptions options) => options.CacheFolder is { } folder
        ? new ScriptCache(folder).Check(path, root)
        : ScriptCompilation.Check(path, root);

    private static bool HasErrors(ImmutableArray<Diagnostic> problems) => problems.Any(problem => problem.Severity == Severity.Error);
}
