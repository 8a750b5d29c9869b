"""Athena, QuickSight, Lake Formation."""

from probes.probe import Probe

ACCOUNT = "111122223333"
KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ROLE = "arn:aws:iam::111122223333:role/analyst"
READERS = "arn:aws:quicksight:eu-west-1:111122223333:group/default/readers"
SOURCE = "arn:aws:quicksight:eu-west-1:111122223333:datasource/probe-source"
DATASET = "arn:aws:quicksight:eu-west-1:111122223333:dataset/probe-set"


def may(*actions: str, principal: str = READERS) -> list[dict]:
    return [{"Principal": principal, "Actions": [f"quicksight:{action}" for action in actions]}]


def asset(kind: str, key: str, identity: str, definition: bool = False):
    def read(aws, ref):
        quicksight, identified = aws("quicksight"), {"AwsAccountId": ACCOUNT, key: identity}
        lower = {"DataSource": "data_source", "DataSet": "data_set"}.get(kind, kind.lower())
        shown = [ACCOUNT, getattr(quicksight, f"describe_{lower}")(**identified)[kind], getattr(quicksight, f"describe_{lower}_permissions")(**identified)["Permissions"]]
        if definition:
            shown.append(getattr(quicksight, f"describe_{lower}_definition")(**identified)["Definition"])
        return [shown, quicksight.list_tags_for_resource(ResourceArn=shown[1]["Arn"])["Tags"]]

    return read


def sheets(title: str) -> dict:
    return {"DataSetIdentifierDeclarations": [{"Identifier": "sales", "DataSetArn": DATASET}], "Sheets": [{"SheetId": "one", "Name": title}]}


def work_group(aws, ref):
    athena = aws("athena")
    return [athena.get_work_group(WorkGroup=ref)["WorkGroup"], athena.list_tags_for_resource(ResourceARN=f"arn:aws:athena:eu-west-1:{ACCOUNT}:workgroup/{ref}")["Tags"]]


def grants(aws, resource: dict):
    return aws("lakeformation").list_permissions(Resource=resource)["PrincipalResourcePermissions"]


TABLE = {"Table": {"CatalogId": ACCOUNT, "DatabaseName": "probe_lf", "TableWildcard": {}}}

ATHENA = [
    Probe(
        name="WorkGroup", type="AWS::Athena::WorkGroup",
        properties={
            "Name": "probe-group", "Description": "readers", "State": "ENABLED", "RecursiveDeleteOption": True, "Tags": [{"Key": "a", "Value": "b"}],
            "WorkGroupConfiguration": {
                "EnforceWorkGroupConfiguration": True, "PublishCloudWatchMetricsEnabled": True, "BytesScannedCutoffPerQuery": 10000000000,
                "EngineVersion": {"SelectedEngineVersion": "Athena engine version 3"},
                "ResultConfiguration": {"OutputLocation": "s3://results/athena/", "ExpectedBucketOwner": ACCOUNT, "EncryptionConfiguration": {"EncryptionOption": "SSE_KMS", "KmsKey": KEY}},
            },
        },
        changed={"State": "DISABLED", "WorkGroupConfiguration": {"BytesScannedCutoffPerQuery": 20000000000, "ResultConfiguration": {"OutputLocation": "s3://results/other/"}}},
        hidden=("RecursiveDeleteOption",), read=work_group,
    ),
    Probe(
        name="Query", type="AWS::Athena::NamedQuery",
        properties={"Name": "probe-query", "Database": "curated", "Description": "daily", "QueryString": "select 1", "WorkGroup": {"Ref": "WorkGroup"}},
        changed={"QueryString": "select 2"}, replaced=True,
        read=lambda aws, ref: aws("athena").get_named_query(NamedQueryId=ref)["NamedQuery"],
    ),
    Probe(
        name="Statement", type="AWS::Athena::PreparedStatement",
        properties={"StatementName": "probe_statement", "WorkGroup": {"Ref": "WorkGroup"}, "Description": "by day", "QueryStatement": "select ?"},
        changed={"QueryStatement": "select ?, 2"},
        read=lambda aws, ref: aws("athena").get_prepared_statement(StatementName=ref, WorkGroup="probe-group")["PreparedStatement"],
    ),
    Probe(
        name="Catalog", type="AWS::Athena::DataCatalog",
        properties={"Name": "probe_catalog", "Type": "GLUE", "Description": "other account", "Parameters": {"catalog-id": "444455556666"}},
        changed={"Description": "yet another"},
        read=lambda aws, ref: aws("athena").get_data_catalog(Name=ref)["DataCatalog"],
    ),
]

QUICKSIGHT = [
    Probe(
        name="Source", type="AWS::QuickSight::DataSource",
        properties={
            "AwsAccountId": ACCOUNT, "DataSourceId": "probe-source", "Name": "Lake", "Type": "ATHENA", "DataSourceParameters": {"AthenaParameters": {"WorkGroup": "probe-group"}},
            "SslProperties": {"DisableSsl": False}, "Permissions": may("DescribeDataSource", "PassDataSource"), "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"Name": "Lakehouse", "Permissions": may("DescribeDataSource"), "Tags": [{"Key": "a", "Value": "c"}]},
        read=asset("DataSource", "DataSourceId", "probe-source"),
    ),
    Probe(
        name="Set", type="AWS::QuickSight::DataSet",
        properties={
            "AwsAccountId": ACCOUNT, "DataSetId": "probe-set", "Name": "Sales", "ImportMode": "DIRECT_QUERY",
            "PhysicalTableMap": {"sales": {"RelationalTable": {"DataSourceArn": SOURCE, "Catalog": "AwsDataCatalog", "Schema": "curated", "Name": "daily", "InputColumns": [{"Name": "revenue", "Type": "DECIMAL", "SubType": "FLOAT"}]}}},
            "LogicalTableMap": {"sales": {"Alias": "sales_daily", "Source": {"PhysicalTableId": "sales"}}}, "Permissions": may("DescribeDataSet", "PassDataSet"),
        },
        changed={"Name": "All sales", "ImportMode": "SPICE"},
        read=asset("DataSet", "DataSetId", "probe-set"),
    ),
    Probe(
        name="Refresh", type="AWS::QuickSight::RefreshSchedule", depends_on="Set",
        properties={"AwsAccountId": ACCOUNT, "DataSetId": "probe-set", "Schedule": {"ScheduleId": "nightly", "RefreshType": "FULL_REFRESH", "ScheduleFrequency": {"Interval": "DAILY", "TimeOfTheDay": "02:00"}}},
        changed={"Schedule": {"ScheduleId": "nightly", "RefreshType": "FULL_REFRESH", "ScheduleFrequency": {"Interval": "DAILY", "TimeOfTheDay": "03:00"}}},
        read=lambda aws, ref: [ACCOUNT, "probe-set", aws("quicksight").describe_refresh_schedule(AwsAccountId=ACCOUNT, DataSetId="probe-set", ScheduleId="nightly")["RefreshSchedule"]],
    ),
    Probe(
        name="Analysis", type="AWS::QuickSight::Analysis",
        properties={"AwsAccountId": ACCOUNT, "AnalysisId": "probe-analysis", "Name": "Exploration", "Definition": sheets("First"), "Permissions": may("DescribeAnalysis")},
        changed={"Definition": sheets("Second")},
        read=asset("Analysis", "AnalysisId", "probe-analysis", definition=True),
    ),
    Probe(
        name="Dashboard", type="AWS::QuickSight::Dashboard",
        properties={"AwsAccountId": ACCOUNT, "DashboardId": "probe-dashboard", "Name": "Board", "Definition": sheets("First"), "Permissions": may("DescribeDashboard")},
        changed={"Definition": sheets("Second"), "Permissions": may("DescribeDashboard", "QueryDashboard")},
        read=asset("Dashboard", "DashboardId", "probe-dashboard", definition=True),
    ),
]

LAKE_FORMATION = [
    Probe(
        name="Settings", type="AWS::LakeFormation::DataLakeSettings",
        properties={"Admins": [{"DataLakePrincipalIdentifier": "arn:aws:iam::111122223333:role/admin-1"}], "CreateDatabaseDefaultPermissions": [], "CreateTableDefaultPermissions": [], "Parameters": {"CROSS_ACCOUNT_VERSION": "4"}, "MutationType": "APPEND"},
        changed={"Admins": [{"DataLakePrincipalIdentifier": "arn:aws:iam::111122223333:role/admin-2"}]},
        hidden=("MutationType",), stays=True,
        read=lambda aws, ref: aws("lakeformation").get_data_lake_settings()["DataLakeSettings"],
    ),
    Probe(
        name="Location", type="AWS::LakeFormation::Resource",
        properties={"ResourceArn": "arn:aws:s3:::probe-curated", "UseServiceLinkedRole": False, "RoleArn": ROLE, "HybridAccessEnabled": False, "WithFederation": False},
        changed={"RoleArn": ROLE + "-2", "HybridAccessEnabled": True},
        hidden=("UseServiceLinkedRole",),
        read=lambda aws, ref: aws("lakeformation").describe_resource(ResourceArn=ref)["ResourceInfo"],
    ),
    Probe(
        name="Database", type="AWS::Glue::Database", properties={"CatalogId": ACCOUNT, "DatabaseInput": {"Name": "probe_lf"}},
        read=lambda aws, ref: aws("glue").get_database(Name=ref)["Database"],
    ),
    Probe(
        name="Tag", type="AWS::LakeFormation::Tag", properties={"CatalogId": ACCOUNT, "TagKey": "probe_layer", "TagValues": ["cleaned", "curated"]},
        changed={"TagValues": ["cleaned", "curated", "served"]},
        read=lambda aws, ref: aws("lakeformation").get_lf_tag(TagKey=ref),
    ),
    Probe(
        name="TagAssociation", type="AWS::LakeFormation::TagAssociation",
        properties={"Resource": {"Database": {"CatalogId": ACCOUNT, "Name": {"Ref": "Database"}}}, "LFTags": [{"CatalogId": ACCOUNT, "TagKey": {"Ref": "Tag"}, "TagValues": ["curated"]}]},
        read=lambda aws, ref: ["probe_lf", aws("lakeformation").get_resource_lf_tags(Resource={"Database": {"Name": "probe_lf"}})["LFTagOnDatabase"]],
    ),
    Probe(
        name="Grant", type="AWS::LakeFormation::PrincipalPermissions",
        properties={"Principal": {"DataLakePrincipalIdentifier": ROLE}, "Resource": TABLE, "Permissions": ["SELECT", "DESCRIBE"], "PermissionsWithGrantOption": ["SELECT"]},
        read=lambda aws, ref: grants(aws, TABLE),
    ),
    Probe(
        name="TagGrant", type="AWS::LakeFormation::PrincipalPermissions",
        properties={
            "Principal": {"DataLakePrincipalIdentifier": ROLE}, "Permissions": ["DESCRIBE"], "PermissionsWithGrantOption": [],
            "Resource": {"LFTagPolicy": {"CatalogId": ACCOUNT, "ResourceType": "DATABASE", "Expression": [{"TagKey": "probe_layer", "TagValues": ["curated"]}]}},
        },
        read=lambda aws, ref: [row for row in aws("lakeformation").list_permissions()["PrincipalResourcePermissions"] if "LFTagPolicy" in row["Resource"]],
    ),
    Probe(
        name="Filter", type="AWS::LakeFormation::DataCellsFilter",
        properties={"TableCatalogId": ACCOUNT, "DatabaseName": "probe_lf", "TableName": "customers", "Name": "no_email", "RowFilter": {"FilterExpression": "country = 'IT'"}, "ColumnNames": ["id", "country"]},
        read=lambda aws, ref: aws("lakeformation").get_data_cells_filter(TableCatalogId=ACCOUNT, DatabaseName="probe_lf", TableName="customers", Name="no_email")["DataCellsFilter"],
    ),
]
