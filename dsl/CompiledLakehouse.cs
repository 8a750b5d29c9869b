using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Model;
using Strata.Scripting;

namespace Strata;

/// <summary>What compiling a script gave: located problems, and without errors the model and its manifest.</summary>
internal sealed record CompiledLakehouse
{
    public CompiledLakehouse(ScriptSources sources, ImmutableArray<Diagnostic> problems, LakehouseModel? model, LakehouseManifest? manifest)
    {
        Sources = sources;
        Problems =
        [
            .. problems.Select(problem => DiagnosticLocator.Locate(problem, sources))
                .OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.Line)
                .ThenBy(problem => problem.Location.Column),
        ];
        Model = model;
        Manifest = manifest;
    }

    public ScriptSources Sources { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    public LakehouseModel? Model { get; }

    public LakehouseManifest? Manifest { get; }

    public static CompiledLakehouse Failed(ScriptSources sources, ImmutableArray<Diagnostic> problems) => new(sources, problems, null, null);
}
