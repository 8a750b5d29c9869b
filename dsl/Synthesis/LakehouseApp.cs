using System.Text.Json;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis.Outlets;
using Strata.Synthesis.Policies;

namespace Strata.Synthesis;

/// <summary>A manifest → a CDK cloud assembly with its templates and artefacts, checked by policies before anything is written.</summary>
internal static class LakehouseApp
{
    /// <param name="manifest">Checked against its schema.</param>
    /// <param name="outputFolder">The assembly's folder; what lies there from other inputs is replaced.</param>
    /// <param name="options">How to synthesize.</param>
    public static SynthesisResult Synthesize(LakehouseManifest manifest, string outputFolder, SynthesisOptions options)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Options);
        var seal = InputSeal.Of(text, options);
        var folder = new AssemblyFolder(outputFolder);
        if (folder.Current(seal) is { } current)
            return current;

        if (PlainText.Check(manifest.Lakehouse, text) is [_, ..] problems)
            return new([], problems);

        // The CDK's process takes longer to start than the templates to render.
        var assembly = CloudAssembly.Begin(outputFolder);
        var lakehouse = RenderedLakehouse.Of(manifest, options.RuntimeFolder);
        var findings = PolicySet.Check(lakehouse.Templates);
        if (findings.Any(finding => finding.Severity == Severity.Error))
            return new([], findings);

        folder.Clear();
        folder.Write(lakehouse.Artefacts, lakehouse.ArtefactBucket);
        assembly.Write(lakehouse.Templates, manifest.Environment, options.Materialize);

        var result = new SynthesisResult([.. lakehouse.Templates.Select(Stack)], findings);
        folder.Keep(seal, result);
        return result;
    }

    private static SynthesizedStack Stack(StackTemplate template) =>
        new(template.Name, template.FileName, template.Resources.Count, template.DependsOn, Reused: false);
}
