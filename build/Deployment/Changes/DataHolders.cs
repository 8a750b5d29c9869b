using System.Collections.Frozen;

namespace Strata.Build.Deployment.Changes;

/// <summary>The resource types whose replacement loses something that a deployment cannot make again.</summary>
internal static class DataHolders
{
    private static readonly FrozenSet<string> types = FrozenSet.ToFrozenSet(
    [
        "AWS::Athena::WorkGroup", // its query history
        "AWS::DMS::ReplicationConfig", // the position in the source's change log
        "AWS::DMS::ReplicationInstance", // its tasks' state
        "AWS::DMS::ReplicationTask", // the position in the source's change log
        "AWS::DynamoDB::Table",
        "AWS::Glue::Database", // its tables go with it
        "AWS::Glue::Table",
        "AWS::KMS::Key", // whatever it encrypted becomes unreadable
        "AWS::LakeFormation::DataLakeSettings",
        "AWS::Logs::LogGroup",
        "AWS::MSK::Cluster",
        "AWS::MSK::ServerlessCluster",
        "AWS::S3::Bucket",
        "AWS::SageMaker::FeatureGroup",
        "AWS::SageMaker::ModelPackageGroup",
        "AWS::SecretsManager::Secret",
        "AWS::SQS::Queue", // undelivered messages
    ], StringComparer.Ordinal);

    public static bool Contains(string type) => types.Contains(type);
}
