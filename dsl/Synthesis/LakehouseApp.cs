using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis.Outlets;
using Strata.Synthesis.Policies;

namespace Strata.Synthesis;

/// <summary>A manifest → a CDK cloud assembly with its templates and artefacts, checked by policies before anything is written.</summary>
internal static class LakehouseApp
{
    /// <param name="manifest">Checked against its schema.</param>
    /// <param name="outputFolder">The assembly's folder; what lies there from another run is replaced.</param>
    /// <param name="options">How to synthesize.</param>
    public static SynthesisResult Synthesize(LakehouseManifest manifest, string outputFolder, SynthesisOptions options)
    {
        if (PlainText.Check(manifest) is [_, ..] problems)
            return new([], problems);

        var lakehouse = RenderedLakehouse.Of(manifest, options.RuntimeFolder);
        var findings = PolicySet.Check(lakehouse.Templates);
        if (findings.Any(finding => finding.Severity == Severity.Error))
            return new([], findings);

        var folder = new AssemblyFolder(outputFolder, manifest.Environment, options);
        var reused = folder.IsCurrent(lakehouse.Templates);
        if (!reused)
        {
            folder.Clear();
            new CloudAssembly(manifest, options.Materialize).Write(lakehouse.Templates, outputFolder);
            folder.Seal(lakehouse.Templates);
        }

        folder.Write(lakehouse.Artefacts, lakehouse.ArtefactBucket);
        return new([.. lakehouse.Templates.Select(template => Stack(template, reused))], findings);
    }

    private static SynthesizedStack Stack(StackTemplate template, bool reused) =>
        new(template.Name, template.FileName, template.Resources.Count, template.DependsOn, reused);
}
