"""Glue."""

from probes.probe import Probe

ROLE = "arn:aws:iam::111122223333:role/probe"
KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ARN = "arn:aws:glue:eu-west-1:111122223333:"


def tagged(kind: str, method: str, member: str, argument: str = "Name"):
    def read(aws, ref):
        shown = getattr(aws("glue"), method)(**{argument: ref})[member]
        return [shown, aws("glue").get_tags(ResourceArn=f"{ARN}{kind}/{ref}")["Tags"]]

    return read


PROBES = [
    Probe(
        name="Database",
        type="AWS::Glue::Database",
        properties={
            "CatalogId": {"Ref": "AWS::AccountId"},
            "DatabaseInput": {
                "Name": "probe_cleaned",
                "Description": "first",
                "LocationUri": "s3://lake/cleaned/",
                "Parameters": {"layer": "cleaned"},
                "CreateTableDefaultPermissions": [],
            },
        },
        changed={"DatabaseInput": {"Name": "probe_cleaned", "Description": "second"}},
        read=lambda aws, ref: aws("glue").get_database(Name=ref)["Database"],
    ),
    Probe(
        name="Table",
        type="AWS::Glue::Table",
        properties={
            "CatalogId": {"Ref": "AWS::AccountId"},
            "DatabaseName": {"Ref": "Database"},
            "TableInput": {
                "Name": "orders",
                "Description": "one",
                "TableType": "EXTERNAL_TABLE",
                "Parameters": {"classification": "parquet"},
                "PartitionKeys": [{"Name": "day", "Type": "date", "Comment": "of arrival"}],
                "StorageDescriptor": {
                    "Location": "s3://lake/orders/",
                    "InputFormat": "in.Format",
                    "OutputFormat": "out.Format",
                    "Compressed": True,
                    "SerdeInfo": {"SerializationLibrary": "serde.Lib", "Parameters": {"field.delim": ","}},
                    "Columns": [{"Name": "id", "Type": "bigint"}, {"Name": "amount", "Type": "decimal(18,2)"}],
                },
            },
        },
        changed={"TableInput": {"Name": "orders", "TableType": "EXTERNAL_TABLE", "Parameters": {"classification": "delta"}}},
        read=lambda aws, ref: aws("glue").get_table(DatabaseName="probe_cleaned", Name="orders")["Table"],
    ),
    Probe(
        name="Job",
        type="AWS::Glue::Job",
        properties={
            "Name": "probe-clean",
            "Role": ROLE,
            "GlueVersion": "5.0",
            "Description": "cleans",
            "Command": {"Name": "glueetl", "PythonVersion": "3", "ScriptLocation": "s3://assets/clean.py"},
            "WorkerType": "G.1X",
            "NumberOfWorkers": 2,
            "Timeout": 60,
            "MaxRetries": 1,
            "ExecutionClass": "STANDARD",
            "JobMode": "SCRIPT",
            "JobRunQueuingEnabled": True,
            "MaintenanceWindow": "Sun:02",
            "ExecutionProperty": {"MaxConcurrentRuns": 3},
            "SecurityConfiguration": "probe-security",
            "Connections": {"Connections": ["probe-kafka"]},
            "DefaultArguments": {"--conf": "a=b", "--enable-metrics": "true"},
            "NonOverridableArguments": {"--x": "y"},
            "NotificationProperty": {"NotifyDelayAfter": 7},
            "Tags": {"layer": "cleaned"},
        },
        changed={"Timeout": 90, "DefaultArguments": {"--conf": "c=d"}, "Tags": {"layer": "curated", "owner": "sales"}},
        read=tagged("job", "get_job", "Job", "JobName"),
    ),
    Probe(
        name="Crawler",
        type="AWS::Glue::Crawler",
        properties={
            "Name": "probe-crawler",
            "Role": ROLE,
            "DatabaseName": "probe_cleaned",
            "Description": "crawls",
            "TablePrefix": "t_",
            "CrawlerSecurityConfiguration": "probe-security",
            "Schedule": {"ScheduleExpression": "cron(0 1 * * ? *)"},
            "Targets": {"DeltaTargets": [{"DeltaTables": ["s3://lake/orders/"], "CreateNativeDeltaTable": True, "WriteManifest": False}]},
            "SchemaChangePolicy": {"UpdateBehavior": "UPDATE_IN_DATABASE", "DeleteBehavior": "LOG"},
            "RecrawlPolicy": {"RecrawlBehavior": "CRAWL_EVERYTHING"},
            "Configuration": '{"Version":1.0}',
            "Tags": {"layer": "cleaned"},
        },
        changed={
            "Targets": {"DeltaTargets": [{"DeltaTables": ["s3://lake/customers/"]}]},
            "Schedule": {"ScheduleExpression": "cron(0 2 * * ? *)"},
        },
        read=tagged("crawler", "get_crawler", "Crawler"),
    ),
    Probe(
        name="Workflow",
        type="AWS::Glue::Workflow",
        properties={
            "Name": "probe-flow",
            "Description": "flows",
            "MaxConcurrentRuns": 1,
            "DefaultRunProperties": {"env": "dev"},
            "Tags": {"a": "b"},
        },
        changed={"Description": "flows on", "DefaultRunProperties": {"env": "prod"}},
        read=tagged("workflow", "get_workflow", "Workflow"),
    ),
    Probe(
        name="Trigger",
        type="AWS::Glue::Trigger",
        properties={
            "Name": "probe-after",
            "Type": "CONDITIONAL",
            "Description": "joins",
            "WorkflowName": {"Ref": "Workflow"},
            "StartOnCreation": True,
            "Predicate": {"Logical": "AND", "Conditions": [{"LogicalOperator": "EQUALS", "JobName": {"Ref": "Job"}, "State": "SUCCEEDED"}]},
            "Actions": [{"CrawlerName": {"Ref": "Crawler"}}, {"JobName": "probe-next", "Arguments": {"--k": "v"}, "Timeout": 9}],
            "Tags": {"a": "c"},
        },
        changed={"Actions": [{"JobName": "probe-other"}]},
        hidden=("StartOnCreation",),
        read=tagged("trigger", "get_trigger", "Trigger"),
    ),
    Probe(
        name="Security",
        type="AWS::Glue::SecurityConfiguration",
        properties={
            "Name": "probe-security",
            "EncryptionConfiguration": {
                "CloudWatchEncryption": {"CloudWatchEncryptionMode": "SSE-KMS", "KmsKeyArn": KEY},
                "JobBookmarksEncryption": {"JobBookmarksEncryptionMode": "CSE-KMS", "KmsKeyArn": KEY},
                "S3Encryptions": [{"S3EncryptionMode": "SSE-KMS", "KmsKeyArn": KEY}],
            },
        },
        read=lambda aws, ref: aws("glue").get_security_configuration(Name=ref)["SecurityConfiguration"],
    ),
    Probe(
        name="Rules",
        type="AWS::Glue::DataQualityRuleset",
        properties={
            "Name": "probe-orders",
            "Description": "for orders",
            "Ruleset": "Rules = [ RowCount > 0 ]",
            "Tags": {"layer": "cleaned"},
            "TargetTable": {"DatabaseName": "probe_cleaned", "TableName": "orders"},
        },
        changed={"Ruleset": 'Rules = [ IsComplete "id" ]'},
        read=lambda aws, ref: [
            aws("glue").get_data_quality_ruleset(Name=ref),
            aws("glue").get_tags(ResourceArn=f"{ARN}dataQualityRuleset/{ref}")["Tags"],
        ],
    ),
    Probe(
        name="Kafka",
        type="AWS::Glue::Connection",
        properties={
            "CatalogId": {"Ref": "AWS::AccountId"},
            "ConnectionInput": {
                "Name": "probe-kafka",
                "ConnectionType": "KAFKA",
                "Description": "brokers",
                "ConnectionProperties": {"KAFKA_BOOTSTRAP_SERVERS": "b1:9096", "KAFKA_SSL_ENABLED": "true"},
                "PhysicalConnectionRequirements": {
                    "SubnetId": "subnet-1",
                    "SecurityGroupIdList": ["sg-1"],
                    "AvailabilityZone": "eu-west-1a",
                },
            },
        },
        changed={
            "ConnectionInput": {
                "Name": "probe-kafka",
                "ConnectionType": "KAFKA",
                "ConnectionProperties": {"KAFKA_BOOTSTRAP_SERVERS": "b2:9096"},
            }
        },
        hidden=("CatalogId",),
        read=lambda aws, ref: aws("glue").get_connection(Name=ref)["Connection"],
    ),
    Probe(
        name="CatalogEncryption",
        type="AWS::Glue::DataCatalogEncryptionSettings",
        properties={
            "CatalogId": {"Ref": "AWS::AccountId"},
            "DataCatalogEncryptionSettings": {
                "EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS", "SseAwsKmsKeyId": KEY},
                "ConnectionPasswordEncryption": {"ReturnConnectionPasswordEncrypted": True, "KmsKeyId": KEY + "2"},
            },
        },
        changed={"DataCatalogEncryptionSettings": {"EncryptionAtRest": {"CatalogEncryptionMode": "SSE-KMS", "SseAwsKmsKeyId": KEY + "3"}}},
        hidden=("CatalogId",),
        stays=True,
        read=lambda aws, ref: aws("glue").get_data_catalog_encryption_settings()["DataCatalogEncryptionSettings"],
    ),
]
