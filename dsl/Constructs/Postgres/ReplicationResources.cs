using Amazon.CDK.AWS.DMS;
using Strata.Synthesis;
using Strata.Synthesis.Rendering;

namespace Strata.Constructs.Postgres;

/// <summary>The DMS instance of a source, its endpoints and tasks.</summary>
internal sealed class ReplicationResources(SynthesisContext context, PostgresManifest source, string id)
{
    private const string EngineVersion = "3.5.4";

    /// <summary>Changes reach S3 after at most this long, or as soon as this much has gathered.</summary>
    private const double LongestBatchSeconds = 300;
    private const double SmallestFileKilobytes = 64_000;
    private const double HeartbeatMinutes = 5;

    private readonly string name = context.Names.Replication(source.Name);

    public IEnumerable<Resource> Instance()
    {
        var network = context.Manifest.Environment.Networks.Single(network => network.Name == source.Network);
        return
        [
            Declared("Subnets", new CfnReplicationSubnetGroupProps
            {
                ReplicationSubnetGroupIdentifier = name,
                ReplicationSubnetGroupDescription = $"Network {network.Name} for {source.Name}",
                SubnetIds = [.. network.Subnets],
            }),
            Declared("Instance", new CfnReplicationInstanceProps
            {
                ReplicationInstanceIdentifier = name,
                ReplicationInstanceClass = context.Defaults.ReplicationInstanceClass,
                AllocatedStorage = context.Defaults.ReplicationStorageGibibytes,
                EngineVersion = EngineVersion,
                AutoMinorVersionUpgrade = true,
                MultiAz = context.Defaults.MultiAz,
                PubliclyAccessible = false,
                KmsKeyId = context.LakeKey,
                ReplicationSubnetGroupIdentifier = new Ref($"{id}Subnets"),
                VpcSecurityGroupIds = [.. network.SecurityGroups],
            }),
        ];
    }

    public IEnumerable<Resource> Endpoints() =>
    [
        Declared("Source", new CfnEndpointProps
        {
            EndpointIdentifier = context.Names.Replication($"{source.Name}-source"),
            EndpointType = "source",
            EngineName = "postgres",
            DatabaseName = source.Database,
            SslMode = "require",
            KmsKeyId = context.LakeKey,
            PostgreSqlSettings = new CfnEndpoint.PostgreSqlSettingsProperty
            {
                SecretsManagerAccessRoleArn = new GetAtt($"{id}SecretRole", "Arn"),
                SecretsManagerSecretId = source.Secret,
                PluginName = "pglogical",
                // Without a heartbeat the slot of a quiet database keeps the log of its whole server from being freed.
                HeartbeatEnable = true,
                HeartbeatSchema = "dms",
                HeartbeatFrequency = HeartbeatMinutes,
                CaptureDdls = true,
                DdlArtifactsSchema = "dms",
                MapBooleanAsBoolean = true,
            },
        }),
        Declared("Target", new CfnEndpointProps
        {
            EndpointIdentifier = context.Names.Replication($"{source.Name}-target"),
            EndpointType = "target",
            EngineName = "s3",
            KmsKeyId = context.LakeKey,
            S3Settings = Parquet(),
        }),
    ];

    public Resource Task(LoadPlan plan) => Declared(plan.LogicalId, new CfnReplicationTaskProps
    {
        ReplicationTaskIdentifier = context.Names.Replication($"{source.Name}-{plan.Name}"),
        MigrationType = plan.MigrationType,
        ReplicationInstanceArn = new Ref($"{id}Instance"),
        SourceEndpointArn = new Ref($"{id}Source"),
        TargetEndpointArn = new Ref($"{id}Target"),
        TableMappings = plan.TableMappings,
        ReplicationTaskSettings = TaskSettings.Json,
    });

    private CfnEndpoint.S3SettingsProperty Parquet() => new()
    {
        ServiceAccessRoleArn = new GetAtt($"{id}TargetRole", "Arn"),
        BucketName = context.Locations.Ingestion,
        BucketFolder = DataLocations.SourceFolder(source.Name),
        ExpectedBucketOwner = context.Account,
        EncryptionMode = "sse-kms",
        ServerSideEncryptionKmsKeyId = context.IngestionKey,
        DataFormat = "parquet",
        ParquetVersion = "parquet-2-0",
        // PostgreSQL keeps microseconds, and so do the jobs, which alone read these files.
        ParquetTimestampInMillisecond = false,
        CompressionType = "gzip",
        EnableStatistics = true,
        // Full loads and changes have the same columns: an operation, and a time that orders changes.
        IncludeOpForFullLoad = true,
        TimestampColumnName = DataLocations.CommitTimeColumn,
        UseTaskStartTimeForFullLoadTimestamp = true,
        CdcInsertsOnly = false,
        CdcInsertsAndUpdates = false,
        CdcMaxBatchInterval = LongestBatchSeconds,
        CdcMinFileSize = SmallestFileKilobytes,
        DatePartitionEnabled = false,
        // The ingestion layer is in no catalogue.
        GlueCatalogGeneration = false,
    };

    private Resource Declared(string part, object properties) => new(id + part, properties) { DeclaredAt = source.DeclaredAt };
}
