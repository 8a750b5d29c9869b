using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Schema;

namespace Strata.Build.Stages;

/// <summary>The lakehouse of one run: compiled at most once, or read from what an earlier run left.</summary>
internal sealed class LakehouseRun(BuildContext context)
{
    private CompiledLakehouse? compiled;
    private LakehouseManifest? manifest;

    /// <summary>Stages 1 to 4, once; tells every problem, and ends the run when one is an error.</summary>
    public CompiledLakehouse Compile()
    {
        if (compiled is null)
        {
            compiled = StrataCompiler.Compile(
                context.Environment.Path, RootOf(context.Environment.Path), new CompilerOptions { CacheFolder = context.Paths.ScriptCache });
            context.Report.Tell(compiled.Problems, compiled.Sources.LineOf);
            manifest = compiled.Manifest;
        }

        return compiled;
    }

    /// <summary>The manifest of this run, or of the run before it.</summary>
    public LakehouseManifest Manifest() => manifest ??= Read();

    private LakehouseManifest Read()
    {
        var name = context.Paths.Relative(context.Artifacts.Manifest);
        if (!File.Exists(context.Artifacts.Manifest))
        {
            throw new StageFailedException(ExitCode.Error, $"Artefact '{name}' does not exist. Run --target=Validate --environment={context.Environment.Name} first.");
        }

        var json = File.ReadAllText(context.Artifacts.Manifest);
        context.Report.Tell(ManifestSchema.Check(json, name));
        return ManifestJson.Read(json);
    }

    // Names in messages and in the manifest are relative to the repository; a script that lies elsewhere has no better root than its own folder.
    private string RootOf(string script) =>
        Path.GetRelativePath(context.Paths.Root, script).StartsWith("..", StringComparison.Ordinal)
            ? Path.GetDirectoryName(script) ?? context.Paths.Root
            : context.Paths.Root;
}
