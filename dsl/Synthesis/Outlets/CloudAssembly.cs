using System.Collections.Immutable;
using Amazon.CDK;
using Amazon.CDK.CloudFormation.Include;
using Strata.Constructs.Environments;

namespace Strata.Synthesis.Outlets;

/// <summary>Templates → a cloud assembly, by the CDK's own App and Stack.</summary>
internal sealed class CloudAssembly
{
    private readonly string folder;
    private readonly Task<App> app;

    private CloudAssembly(string folder) => (this.folder, app) = (folder, Task.Run(() => Start(folder)));

    /// <summary>Starts the CDK's process; nothing is written before <see cref="Write"/>.</summary>
    public static CloudAssembly Begin(string folder) => new(folder);

    /// <param name="templates">A stack each.</param>
    /// <param name="environment">Where they are deployed.</param>
    /// <param name="materialize">True for a construct per resource.</param>
    public void Write(ImmutableArray<StackTemplate> templates, EnvironmentManifest environment, bool materialize)
    {
        var stacks = templates.ToDictionary(template => template.Name, template => Stack(template, environment, materialize));
        foreach (var template in templates)
        {
            foreach (var dependency in template.DependsOn)
                stacks[template.Name].AddDependency(stacks[dependency]);
        }

        App.Synth();
    }

    private App App => app.GetAwaiter().GetResult();

    private static App Start(string folder)
    {
        NodeBanner.Silence();
        return new App(new AppProps { Outdir = folder, AnalyticsReporting = false, TreeMetadata = false });
    }

    private Stack Stack(StackTemplate template, EnvironmentManifest environment, bool materialize)
    {
        var stack = new Stack(App, template.Name, new StackProps
        {
            StackName = template.Name,
            Env = new Amazon.CDK.Environment { Account = environment.Account, Region = environment.Region },
            Tags = template.Tags,
            TerminationProtection = PresetDefaults.Of(environment.Preset).TerminationProtection,
            Synthesizer = materialize ? Plain() : new MergingSynthesizer(template, folder),
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
            File.WriteAllText(file, template.Text);
            _ = new CfnInclude(stack, "Resources", new CfnIncludeProps { TemplateFile = file });
        }
        finally
        {
            File.Delete(file);
        }
    }
}
