"""Athena."""

from probes.probe import Probe

ACCOUNT = "111122223333"
KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"


def work_group(aws, ref):
    athena = aws("athena")
    return [
        athena.get_work_group(WorkGroup=ref)["WorkGroup"],
        athena.list_tags_for_resource(ResourceARN=f"arn:aws:athena:eu-west-1:{ACCOUNT}:workgroup/{ref}")["Tags"],
    ]


PROBES = [
    Probe(
        name="WorkGroup",
        type="AWS::Athena::WorkGroup",
        properties={
            "Name": "probe-group",
            "Description": "readers",
            "State": "ENABLED",
            "RecursiveDeleteOption": True,
            "Tags": [{"Key": "a", "Value": "b"}],
            "WorkGroupConfiguration": {
                "EnforceWorkGroupConfiguration": True,
                "PublishCloudWatchMetricsEnabled": True,
                "BytesScannedCutoffPerQuery": 10000000000,
                "EngineVersion": {"SelectedEngineVersion": "Athena engine version 3"},
                "ResultConfiguration": {
                    "OutputLocation": "s3://results/athena/",
                    "ExpectedBucketOwner": ACCOUNT,
                    "EncryptionConfiguration": {"EncryptionOption": "SSE_KMS", "KmsKey": KEY},
                },
            },
        },
        changed={
            "State": "DISABLED",
            "WorkGroupConfiguration": {
                "BytesScannedCutoffPerQuery": 20000000000,
                "ResultConfiguration": {"OutputLocation": "s3://results/other/"},
            },
        },
        hidden=("RecursiveDeleteOption",),
        read=work_group,
    ),
    Probe(
        name="Query",
        type="AWS::Athena::NamedQuery",
        properties={
            "Name": "probe-query",
            "Database": "curated",
            "Description": "daily",
            "QueryString": "select 1",
            "WorkGroup": {"Ref": "WorkGroup"},
        },
        changed={"QueryString": "select 2"},
        replaced=True,
        read=lambda aws, ref: aws("athena").get_named_query(NamedQueryId=ref)["NamedQuery"],
    ),
    Probe(
        name="Statement",
        type="AWS::Athena::PreparedStatement",
        properties={
            "StatementName": "probe_statement",
            "WorkGroup": {"Ref": "WorkGroup"},
            "Description": "by day",
            "QueryStatement": "select ?",
        },
        changed={"QueryStatement": "select ?, 2"},
        read=lambda aws, ref: aws("athena").get_prepared_statement(StatementName=ref, WorkGroup="probe-group")["PreparedStatement"],
    ),
    Probe(
        name="Catalog",
        type="AWS::Athena::DataCatalog",
        properties={"Name": "probe_catalog", "Type": "GLUE", "Description": "other account", "Parameters": {"catalog-id": "444455556666"}},
        changed={"Description": "yet another"},
        read=lambda aws, ref: aws("athena").get_data_catalog(Name=ref)["DataCatalog"],
    ),
]
