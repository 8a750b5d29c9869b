using System.Collections.Frozen;
using System.Reflection;
using Amazon.JSII.Runtime.Deputy;

namespace Strata.Synthesis.Rendering;

/// <summary>
/// How CloudFormation spells what the CDK's classes call otherwise. The CDK capitalises by one rule and CloudFormation by none; a test
/// compares every property of these services with CloudFormation's own schemas.
/// </summary>
internal static class CloudFormationNames
{
    private static readonly FrozenDictionary<string, string> services = new Dictionary<string, string>
    {
        ["aws_dms"] = "DMS",
        ["aws_events"] = "Events",
        ["aws_glue"] = "Glue",
        ["aws_iam"] = "IAM",
        ["aws_kms"] = "KMS",
        ["aws_lambda"] = "Lambda",
        ["aws_logs"] = "Logs",
        ["aws_s3"] = "S3",
        ["aws_scheduler"] = "Scheduler",
        ["aws_sns"] = "SNS",
        ["aws_sqs"] = "SQS",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> exceptions = new Dictionary<string, string>
    {
        ["DMS.GcpMySqlSettings"] = "GcpMySQLSettings",
        ["DMS.MultiAz"] = "MultiAZ",
        ["Events.ClientId"] = "ClientID",
        ["Events.EnableEcsManagedTags"] = "EnableECSManagedTags",
        ["Events.GraphQlOperation"] = "GraphQLOperation",
        ["Glue.DynamoDbTargets"] = "DynamoDBTargets",
        ["Glue.MlUserDataEncryption"] = "MLUserDataEncryption",
        ["Glue.MlUserDataEncryptionMode"] = "MLUserDataEncryptionMode",
        ["Glue.MongoDbTargets"] = "MongoDBTargets",
        ["Glue.XmlClassifier"] = "XMLClassifier",
        ["IAM.AwsServiceName"] = "AWSServiceName",
        ["Lambda.DocumentDbEventSourceConfig"] = "DocumentDBEventSourceConfig",
        ["Lambda.PrincipalOrgId"] = "PrincipalOrgID",
        ["Lambda.SourceKmsKeyArn"] = "SourceKMSKeyArn",
        ["Lambda.Uri"] = "URI",
        ["S3.KmsMasterKeyId"] = "KMSMasterKeyID",
        ["S3.SseAlgorithm"] = "SSEAlgorithm",
        ["S3.ReplicaKmsKeyId"] = "ReplicaKmsKeyID",
        ["S3.Ssekms"] = "SSEKMS",
        ["S3.Sses3"] = "SSES3",
        ["Scheduler.EnableEcsManagedTags"] = "EnableECSManagedTags",
    }.ToFrozenDictionary();

    public static IEnumerable<string> ServiceModules => services.Keys;

    /// <summary>The resource type of a <c>Cfn…Props</c> class: <c>AWS::Glue::Job</c>.</summary>
    public static string ResourceType(Type properties)
    {
        var parts = QualifiedName(properties).Split('.');
        return ResourceType(parts[1], parts[2]["Cfn".Length..^"Props".Length]);
    }

    public static string ResourceType(string module, string resource) => $"AWS::{Service(module)}::{resource}";

    /// <summary>The name of a property of a class of the CDK.</summary>
    public static string Property(Type declaring, string jsiiName)
    {
        var capitalised = char.ToUpperInvariant(jsiiName[0]) + jsiiName[1..];
        return QualifiedName(declaring).Split('.') is [_, var module, _, ..]
            ? exceptions.GetValueOrDefault($"{Service(module)}.{capitalised}", capitalised)
            : capitalised;
    }

    private static string Service(string module) =>
        services.GetValueOrDefault(module)
            ?? throw new NotSupportedException($"'{module}' is a service without a name in {nameof(CloudFormationNames)}. Add it there.");

    private static string QualifiedName(Type type) =>
        type.GetCustomAttribute<JsiiByValueAttribute>()?.FullyQualifiedName
            ?? throw new NotSupportedException($"'{type.FullName}' is not a property class of the CDK. Fill a Cfn…Props class.");
}
