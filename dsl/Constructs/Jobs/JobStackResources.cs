using System.Collections.Immutable;
using Amazon.CDK.AWS.Glue;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Strata.Manifest;
using Strata.Model;
using Strata.Synthesis;
using Strata.Synthesis.Iam;
using Strata.Synthesis.Jobs;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Jobs;

/// <summary>The datasets of one layer and shard → a stack of Glue jobs with what they share: encryption, logs, common permissions.</summary>
internal sealed class JobStackResources(SynthesisContext context, Layer layer, string shard)
{
    private readonly string layerName = layer.ToString().ToLowerInvariant();
    private readonly string id = $"{layer}{shard.ToUpperInvariant()}";

    public StackFragment Fragment(ImmutableArray<DatasetManifest> datasets) => new()
    {
        Name = context.Names.Stack($"{layerName}-{shard}"),
        Description = $"Jobs of the {layerName} layer of {context.Manifest.Lakehouse}, shard {shard}",
        Layer = layerName,
        Resources = [.. Shared(), .. datasets.SelectMany(Dataset), .. new MaintenanceResources(context, layer, shard).Triggers(datasets)],
        After = [context.Names.Stack("storage")],
    };

    private string LogPrefix => $"/aws-glue/{context.Manifest.Lakehouse}-{context.Manifest.Environment.Name}/{layerName}-{shard}";

    private IEnumerable<Resource> Dataset(DatasetManifest dataset) =>
        new JobResources(context, layer, dataset).All(new($"{id}Encryption"), new($"{id}JobPolicy"), LogPrefix);

    private IEnumerable<Resource> Shared() =>
    [
        new($"{id}Encryption", JobEncryption.Of(context, $"{layerName}-{shard}")),
        LogGroup("Output", "output"),
        LogGroup("Error", "error"),
        new($"{id}JobPolicy", new CfnManagedPolicyProps
        {
            Description = $"What every job of the {layerName} layer needs",
            PolicyDocument = PolicyJson.Of(CommonStatements()),
        }),
    ];

    private Resource LogGroup(string part, string name) => new($"{id}{part}Logs", new CfnLogGroupProps
    {
        LogGroupName = $"{LogPrefix}/{name}",
        KmsKeyId = context.LakeKey,
        RetentionInDays = context.Defaults.LogDays,
    })
    {
        Retention = context.Defaults.Data,
    };

    private IEnumerable<Statement> CommonStatements()
    {
        var artefacts = context.Locations.Artefacts;
        return
        [
            Statement.Allow("ReadCode", ["s3:GetObject"], Arns.Objects(artefacts, "glue/"), Arns.Objects(artefacts, "specs/")),
            Statement.Allow("Temporary", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Arns.Objects(artefacts, DataLocations.Temporary)),
            Statement.Allow("ListArtefacts", ["s3:ListBucket", "s3:GetBucketLocation"], Arns.Bucket(artefacts)),
            Statement.Allow("LakeKey", ["kms:Decrypt", "kms:GenerateDataKey"], context.LakeKey),
            Statement.Allow("Log", ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:AssociateKmsKey"], context.Arns.Regional("logs", $"log-group:{LogPrefix}/*")),
            // Metrics have no ARNs; the namespaces narrow it.
            Statement.Allow("Metrics", ["cloudwatch:PutMetricData"], "*").When("StringEquals", "cloudwatch:namespace", new[] { "Glue", "Glue Data Quality", JobSpec.MetricNamespace }),
            // Security configurations have no ARNs, and Glue reads the job's own with the job's role.
            Statement.Allow("ReadEncryption", ["glue:GetSecurityConfiguration"], "*"),
        ];
    }
}
