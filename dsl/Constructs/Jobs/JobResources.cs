using System.Collections.Immutable;
using Amazon.CDK.AWS.Glue;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Jobs;

/// <summary>A dataset → its Glue job, the job's role, and its rules as a ruleset.</summary>
internal sealed class JobResources(SynthesisContext context, Layer layer, DatasetManifest dataset)
{
    private readonly DatasetJob job = DatasetJob.Of(dataset, layer, context.Names);

    public IEnumerable<Resource> All(Ref encryption, Ref commonPolicy, string logPrefix)
    {
        var resources = new List<Resource> { Role(commonPolicy), Job(encryption, logPrefix) };
        if (dataset.Rules is not [])
            resources.Add(Ruleset());

        return resources.Select(resource => resource with { DeclaredAt = dataset.DeclaredAt });
    }

    private Resource Role(Ref commonPolicy) => new ServiceRole($"{job.LogicalId}Role", job.Role, $"Lets Glue fill {dataset.Name}")
    {
        Services = ["glue.amazonaws.com"],
        Allows = new JobPermissions(context, layer, dataset).Statements(),
        ManagedPolicies = [commonPolicy],
    }.In(context);

    private Resource Job(Ref encryption, string logPrefix) => new($"{job.LogicalId}Job", new CfnJobProps
    {
        Name = job.Name,
        Description = $"Fills the {layer.ToString().ToLowerInvariant()} dataset {dataset.Name}",
        Role = new GetAtt($"{job.LogicalId}Role", "Arn"),
        GlueVersion = "5.0",
        Command = new CfnJob.JobCommandProperty
        {
            Name = "glueetl",
            PythonVersion = "3",
            ScriptLocation = $"s3://{context.Locations.Artefacts}/{context.Artefacts[job.Script].Key}",
        },
        WorkerType = context.Defaults.WorkerType,
        NumberOfWorkers = context.Defaults.Workers,
        ExecutionClass = "STANDARD",
        Timeout = context.Defaults.JobTimeoutMinutes,
        // A run that a rule stopped would be stopped by it again.
        MaxRetries = 0,
        // A Delta table has one writer.
        ExecutionProperty = new CfnJob.ExecutionPropertyProperty { MaxConcurrentRuns = 1 },
        SecurityConfiguration = encryption,
        DefaultArguments = Arguments(logPrefix),
    })
    {
        Newer = ImmutableSortedDictionary<string, object>.Empty.Add("JobMode", "SCRIPT").Add("JobRunQueuingEnabled", true),
    };

    private Dictionary<string, object> Arguments(string logPrefix)
    {
        var arguments = GlueArguments.Of(context, context.Artefacts.SpecOf(dataset.Name), logPrefix);
        if (dataset.Rules is not [])
            arguments["--ruleset_name"] = new Ref($"{job.LogicalId}Ruleset");

        return arguments;
    }

    private Resource Ruleset() => new($"{job.LogicalId}Ruleset", new CfnDataQualityRulesetProps
    {
        Name = job.Name,
        Description = $"Rules of {dataset.Name}",
        Ruleset = Quality.Ruleset.Write(dataset.Rules.Select(rule => rule.Dqdl)),
    });
}
