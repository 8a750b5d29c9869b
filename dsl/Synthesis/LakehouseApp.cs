using System.Collections.Immutable;
using Strata.Diagnostics;
using Strata.Manifest;
using Strata.Synthesis.Artefacts;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Outlets;
using Strata.Synthesis.Policies;
using Strata.Synthesis.Rendering;

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

        var names = new PhysicalNames(manifest);
        var locations = new DataLocations(names);
        var artefacts = ArtefactSet.Collect(new JobSpecs(manifest, names, locations).All(), options.RuntimeFolder);
        var tags = new CostTags(manifest);
        var fragments = StackLayout.Of(new SynthesisContext(manifest, names, locations, artefacts)).Select(tags.AddTo).ToImmutableArray();
        var templates = TemplateRenderer.Render(fragments);

        var findings = PolicySet.Check(templates);
        if (findings.Any(finding => finding.Severity == Severity.Error))
            return new([], findings);

        var assembly = new AssemblyFolder(outputFolder);
        var reused = assembly.IsCurrent(templates, options);
        if (!reused)
        {
            assembly.Clear();
            new CloudAssembly(manifest, tags, options.Materialize).Write(templates, fragments, outputFolder);
            assembly.Seal(templates, options);
        }

        assembly.Write(artefacts, locations.Artefacts);
        return new([.. templates.Select(template => Stack(template, reused))], findings);
    }

    private static SynthesizedStack Stack(StackTemplate template, bool reused) =>
        new(template.Name, template.FileName, template.Resources.Count, template.DependsOn, reused);
}
