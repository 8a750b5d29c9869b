"""Lambda, Step Functions, Firehose, MSK."""

from probes.probe import Probe

KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ROLE = "arn:aws:iam::111122223333:role/probe-compute"
CLUSTER = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/11111111-2222-3333-4444-555555555555-7"
CODE = "def handler(event, context): return 1"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}


def function(aws, ref):
    shown = aws("lambda").get_function(FunctionName=ref)
    return [shown["Configuration"], shown.get("Tags"), shown.get("Concurrency")]


def stream(aws, ref):
    shown = aws("firehose").describe_delivery_stream(DeliveryStreamName=ref)["DeliveryStreamDescription"]
    return [shown, aws("firehose").list_tags_for_delivery_stream(DeliveryStreamName=ref)["Tags"]]


def cluster(aws, ref):
    shown = aws("kafka").describe_cluster_v2(ClusterArn=ref)["ClusterInfo"]
    return [shown, aws("kafka").describe_cluster(ClusterArn=ref)["ClusterInfo"]]


def destination(**more) -> dict:
    return {
        "BucketARN": "arn:aws:s3:::lake",
        "RoleARN": ROLE,
        "Prefix": "kafka/!{timestamp:yyyy}/",
        "ErrorOutputPrefix": "errors/!{firehose:error-output-type}/",
        "BufferingHints": {"SizeInMBs": 128, "IntervalInSeconds": 300},
        "CompressionFormat": "UNCOMPRESSED",
        "CustomTimeZone": "UTC",
        "EncryptionConfiguration": {"KMSEncryptionConfig": {"AWSKMSKeyARN": KEY}},
        "CloudWatchLoggingOptions": {"Enabled": True, "LogGroupName": "/probe/firehose", "LogStreamName": "S3Delivery"},
        "DataFormatConversionConfiguration": {
            "Enabled": True,
            "InputFormatConfiguration": {"Deserializer": {"OpenXJsonSerDe": {"CaseInsensitive": True}}},
            "OutputFormatConfiguration": {"Serializer": {"ParquetSerDe": {"Compression": "SNAPPY", "WriterVersion": "V1"}}},
            "SchemaConfiguration": {
                "RoleARN": ROLE,
                "DatabaseName": "schemas",
                "TableName": "orders",
                "Region": "eu-west-1",
                "VersionId": "LATEST",
            },
        },
        **more,
    }


PROBES = [
    Probe(
        name="Role",
        type="AWS::IAM::Role",
        properties={"RoleName": "probe-compute", "AssumeRolePolicyDocument": TRUST},
        read=lambda aws, ref: aws("iam").get_role(RoleName=ref)["Role"],
    ),
    Probe(
        name="Function",
        type="AWS::Lambda::Function",
        depends_on="Role",
        properties={
            "FunctionName": "probe-function",
            "Role": ROLE,
            "Runtime": "python3.12",
            "Architectures": ["arm64"],
            "Handler": "index.handler",
            "Description": "calls",
            "MemorySize": 512,
            "Timeout": 120,
            "ReservedConcurrentExecutions": 11,
            "KmsKeyArn": KEY,
            "TracingConfig": {"Mode": "Active"},
            "LoggingConfig": {"LogFormat": "JSON", "LogGroup": "/probe/function"},
            "DeadLetterConfig": {"TargetArn": "arn:aws:sqs:eu-west-1:111122223333:probe-dead"},
            "Code": {"ZipFile": CODE},
            "Environment": {"Variables": {"OUTPUT": "s3://lake/"}},
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={
            "Timeout": 121,
            "Environment": {"Variables": {"OUTPUT": "s3://other/"}},
            "ReservedConcurrentExecutions": 12,
            "Tags": [{"Key": "a", "Value": "c"}],
        },
        hidden=("Code",),
        read=function,
    ),
    Probe(
        name="Permission",
        type="AWS::Lambda::Permission",
        properties={
            "Action": "lambda:InvokeFunction",
            "FunctionName": {"Ref": "Function"},
            "Principal": "events.amazonaws.com",
            "SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/probe",
        },
        hidden=("FunctionName",),
        read=lambda aws, ref: aws("lambda").get_policy(FunctionName="probe-function")["Policy"],
    ),
    Probe(
        name="Mapping",
        type="AWS::Lambda::EventSourceMapping",
        properties={
            "FunctionName": {"Ref": "Function"},
            "SelfManagedEventSource": {"Endpoints": {"KafkaBootstrapServers": ["b1:9096", "b2:9096"]}},
            "Topics": ["orders"],
            "StartingPosition": "TRIM_HORIZON",
            "BatchSize": 5000,
            "MaximumBatchingWindowInSeconds": 60,
            "SelfManagedKafkaEventSourceConfig": {"ConsumerGroupId": "lh-orders"},
            "SourceAccessConfigurations": [
                {"Type": "SASL_SCRAM_512_AUTH", "URI": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:k"}
            ],
            "DestinationConfig": {"OnFailure": {"Destination": "arn:aws:sqs:eu-west-1:111122223333:probe-dead"}},
            "ProvisionedPollerConfig": {"MinimumPollers": 1, "MaximumPollers": 5},
        },
        changed={"BatchSize": 600},
        hidden=("FunctionName",),
        read=lambda aws, ref: aws("lambda").get_event_source_mapping(UUID=ref),
    ),
    Probe(
        name="Machine",
        type="AWS::StepFunctions::StateMachine",
        depends_on="Role",
        properties={
            "StateMachineName": "probe-machine",
            "RoleArn": ROLE,
            "StateMachineType": "STANDARD",
            "Tags": [{"Key": "a", "Value": "b"}],
            "DefinitionString": '{"StartAt":"${First}","States":{"One":{"Type":"Pass","End":true}}}',
            "DefinitionSubstitutions": {"First": "One"},
            "TracingConfiguration": {"Enabled": True},
            "LoggingConfiguration": {"Level": "ERROR", "IncludeExecutionData": True},
        },
        changed={"DefinitionString": '{"StartAt":"Two","States":{"Two":{"Type":"Pass","End":true}}}'},
        hidden=("DefinitionSubstitutions", "DefinitionString.StartAt"),
        read=lambda aws, ref: [
            aws("stepfunctions").describe_state_machine(stateMachineArn=ref),
            aws("stepfunctions").list_tags_for_resource(resourceArn=ref)["tags"],
        ],
    ),
    Probe(
        name="ClusterPolicy",
        type="AWS::MSK::ClusterPolicy",
        properties={
            "ClusterArn": CLUSTER,
            "Policy": {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Allow",
                        "Principal": {"Service": "firehose.amazonaws.com"},
                        "Action": "kafka:CreateVpcConnection",
                        "Resource": CLUSTER,
                    }
                ],
            },
        },
        changed={
            "Policy": {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Effect": "Deny",
                        "Principal": {"Service": "firehose.amazonaws.com"},
                        "Action": "kafka:CreateVpcConnection",
                        "Resource": CLUSTER,
                    }
                ],
            }
        },
        read=lambda aws, ref: aws("kafka").get_cluster_policy(ClusterArn=ref),
    ),
    Probe(
        name="Stream",
        type="AWS::KinesisFirehose::DeliveryStream",
        properties={
            "DeliveryStreamName": "probe-stream",
            "DeliveryStreamType": "MSKAsSource",
            "Tags": [{"Key": "a", "Value": "b"}],
            "MSKSourceConfiguration": {
                "MSKClusterARN": CLUSTER,
                "TopicName": "orders",
                "ReadFromTimestamp": "1970-01-01T00:00:00Z",
                "AuthenticationConfiguration": {"Connectivity": "PRIVATE", "RoleARN": ROLE},
            },
            "ExtendedS3DestinationConfiguration": destination(S3BackupMode="Disabled"),
        },
        changed={"ExtendedS3DestinationConfiguration": destination(Prefix="other/"), "Tags": [{"Key": "a", "Value": "c"}]},
        hidden=("MSKSourceConfiguration.ReadFromTimestamp",),
        read=stream,
    ),
    Probe(
        name="Cluster",
        type="AWS::MSK::Cluster",
        properties={
            "ClusterName": "probe-cluster",
            "KafkaVersion": "3.6.0",
            "NumberOfBrokerNodes": 2,
            "EnhancedMonitoring": "PER_BROKER",
            "Tags": {"a": "b"},
            "BrokerNodeGroupInfo": {
                "InstanceType": "kafka.m5.large",
                "ClientSubnets": ["subnet-1", "subnet-2"],
                "SecurityGroups": ["sg-1"],
            },
            "EncryptionInfo": {
                "EncryptionInTransit": {"ClientBroker": "TLS", "InCluster": True},
                "EncryptionAtRest": {"DataVolumeKMSKeyId": KEY},
            },
            "ClientAuthentication": {"Sasl": {"Iam": {"Enabled": True}}},
        },
        read=cluster,
    ),
    Probe(
        name="Serverless",
        type="AWS::MSK::ServerlessCluster",
        properties={
            "ClusterName": "probe-serverless",
            "VpcConfigs": [{"SubnetIds": ["subnet-1"], "SecurityGroups": ["sg-1"]}],
            "ClientAuthentication": {"Sasl": {"Iam": {"Enabled": True}}},
            "Tags": {"a": "b"},
        },
        read=lambda aws, ref: aws("kafka").describe_cluster_v2(ClusterArn=ref)["ClusterInfo"],
    ),
]
