"""Database Migration Service."""

from probes.probe import Probe

KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ROLE = "arn:aws:iam::111122223333:role/probe"
MAPPINGS = '{"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"1","rule-action":"include"}]}'


def described(operation: str, member: str, filter_name: str):
    def read(aws, ref):
        shown = getattr(aws("dms"), operation)(Filters=[{"Name": filter_name, "Values": [ref]}])[member][0]
        arn = ref if ref.startswith("arn:") else f"arn:aws:dms:eu-west-1:111122223333:subgrp:{ref}"
        return [shown, aws("dms").list_tags_for_resource(ResourceArn=arn)["TagList"]]

    return read


PROBES = [
    Probe(
        name="Subnets",
        type="AWS::DMS::ReplicationSubnetGroup",
        properties={
            "ReplicationSubnetGroupIdentifier": "probe-subnets",
            "ReplicationSubnetGroupDescription": "for DMS",
            "SubnetIds": ["subnet-1", "subnet-2"],
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"SubnetIds": ["subnet-1", "subnet-3"], "Tags": [{"Key": "a", "Value": "c"}]},
        read=described("describe_replication_subnet_groups", "ReplicationSubnetGroups", "replication-subnet-group-id"),
    ),
    Probe(
        name="Instance",
        type="AWS::DMS::ReplicationInstance",
        properties={
            "ReplicationInstanceIdentifier": "probe-instance",
            "ReplicationInstanceClass": "dms.t3.medium",
            "AllocatedStorage": 50,
            "EngineVersion": "3.5.4",
            "MultiAZ": False,
            "PubliclyAccessible": False,
            "AutoMinorVersionUpgrade": True,
            "KmsKeyId": KEY,
            "ReplicationSubnetGroupIdentifier": {"Ref": "Subnets"},
            "VpcSecurityGroupIds": ["sg-1"],
            "PreferredMaintenanceWindow": "sun:02:00-sun:03:00",
        },
        changed={"ReplicationInstanceClass": "dms.t3.large", "AllocatedStorage": 100},
        read=described("describe_replication_instances", "ReplicationInstances", "replication-instance-arn"),
    ),
    Probe(
        name="Source",
        type="AWS::DMS::Endpoint",
        properties={
            "EndpointIdentifier": "probe-source",
            "EndpointType": "source",
            "EngineName": "postgres",
            "DatabaseName": "sales",
            "SslMode": "require",
            "KmsKeyId": KEY,
            "PostgreSqlSettings": {
                "SecretsManagerAccessRoleArn": ROLE,
                "SecretsManagerSecretId": "shop",
                "PluginName": "pglogical",
                "HeartbeatEnable": True,
                "HeartbeatSchema": "dms",
                "HeartbeatFrequency": 5,
                "CaptureDdls": True,
                "MapBooleanAsBoolean": True,
            },
        },
        changed={"SslMode": "verify-full", "PostgreSqlSettings": {"SecretsManagerSecretId": "shop-2", "HeartbeatFrequency": 10}},
        read=described("describe_endpoints", "Endpoints", "endpoint-arn"),
    ),
    Probe(
        name="Target",
        type="AWS::DMS::Endpoint",
        properties={
            "EndpointIdentifier": "probe-target",
            "EndpointType": "target",
            "EngineName": "s3",
            "S3Settings": {
                "ServiceAccessRoleArn": ROLE,
                "BucketName": "lake",
                "BucketFolder": "postgres/sales",
                "EncryptionMode": "sse-kms",
                "ServerSideEncryptionKmsKeyId": KEY,
                "DataFormat": "parquet",
                "ParquetVersion": "parquet-2-0",
                "ParquetTimestampInMillisecond": True,
                "CompressionType": "gzip",
                "EnableStatistics": True,
                "IncludeOpForFullLoad": True,
                "CdcInsertsAndUpdates": False,
                "TimestampColumnName": "dms_ts",
                "DatePartitionEnabled": True,
                "DatePartitionSequence": "YYYYMMDD",
                "DatePartitionDelimiter": "SLASH",
                "CdcMaxBatchInterval": 300,
                "CdcMinFileSize": 64000,
                "ExpectedBucketOwner": "111122223333",
            },
        },
        changed={"S3Settings": {"ServiceAccessRoleArn": ROLE, "BucketName": "lake", "BucketFolder": "postgres/shop"}},
        read=described("describe_endpoints", "Endpoints", "endpoint-arn"),
    ),
    Probe(
        name="Task",
        type="AWS::DMS::ReplicationTask",
        properties={
            "ReplicationTaskIdentifier": "probe-task",
            "MigrationType": "cdc",
            "ReplicationInstanceArn": {"Ref": "Instance"},
            "SourceEndpointArn": {"Ref": "Source"},
            "TargetEndpointArn": {"Ref": "Target"},
            "TableMappings": MAPPINGS,
            "ReplicationTaskSettings": '{"Logging":{"EnableLogging":true}}',
            "CdcStartPosition": "now",
        },
        changed={"ReplicationTaskSettings": '{"Logging":{"EnableLogging":false}}'},
        read=described("describe_replication_tasks", "ReplicationTasks", "replication-task-arn"),
    ),
    Probe(
        name="Serverless",
        type="AWS::DMS::ReplicationConfig",
        properties={
            "ReplicationConfigIdentifier": "probe-config",
            "ReplicationType": "full-load-and-cdc",
            "SourceEndpointArn": {"Ref": "Source"},
            "TargetEndpointArn": {"Ref": "Target"},
            "TableMappings": {"rules": [{"rule-type": "selection", "rule-id": "1"}]},
            "ReplicationSettings": {"Logging": {"EnableLogging": True}},
            "ComputeConfig": {
                "MinCapacityUnits": 1,
                "MaxCapacityUnits": 4,
                "MultiAZ": False,
                "KmsKeyId": KEY,
                "ReplicationSubnetGroupId": {"Ref": "Subnets"},
                "VpcSecurityGroupIds": ["sg-1"],
            },
        },
        changed={"ComputeConfig": {"MaxCapacityUnits": 8, "KmsKeyId": KEY}},
        read=described("describe_replication_configs", "ReplicationConfigs", "replication-config-arn"),
    ),
]
