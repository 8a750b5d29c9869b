using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.CloudFormation.Include;
using Strata.Manifest;

namespace Strata.Synthesis.Outlets;

/// <summary>Templates → a cloud assembly, by the CDK's own App and Stack.</summary>
internal sealed class CloudAssembly(LakehouseManifest manifest, bool materialize)
{
    public void Write(ImmutableArray<StackTemplate> templates, string folder)
    {
        NodeBanner.Silence();
        var app = new App(new AppProps { Outdir = folder, AnalyticsReporting = false, TreeMetadata = false });
        var stacks = templates.ToDictionary(template => template.Name, template => Stack(app, template));

        foreach (var template in templates)
        {
            foreach (var dependency in template.DependsOn)
                stacks[template.Name].AddDependency(stacks[dependency]);
        }

        app.Synth();
    }

    private Stack Stack(App app, StackTemplate template)
    {
        var stack = new Stack(app, template.Name, new StackProps
        {
            StackName = template.Name,
            Env = new Amazon.CDK.Environment { Account = manifest.Environment.Account, Region = manifest.Environment.Region },
            Tags = template.Tags,
            TerminationProtection = PresetDefaults.Of(manifest.Environment.Preset).TerminationProtection,
            Synthesizer = materialize ? Plain() : new MergingSynthesizer(template.Template),
        });

        if (materialize)
            Include(stack, template);

        return stack;
    }

    private static DefaultStackSynthesizer Plain() => new(new DefaultStackSynthesizerProps { GenerateBootstrapVersionRule = false });

    /// <summary>The CDK reads resources from a file alone.</summary>
    private static void Include(Stack stack, StackTemplate template)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, TemplateJson.Write(template.Template));
            _ = new CfnInclude(stack, "Resources", new CfnIncludeProps { TemplateFile = file });
        }
        finally
        {
            File.Delete(file);
        }
    }
}
