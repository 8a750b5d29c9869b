"""Lake Formation."""

from probes.probe import Probe

ACCOUNT = "111122223333"
ROLE = "arn:aws:iam::111122223333:role/analyst"
TABLE = {"Table": {"CatalogId": ACCOUNT, "DatabaseName": "probe_lf", "TableWildcard": {}}}


def grants(aws, resource: dict):
    return aws("lakeformation").list_permissions(Resource=resource)["PrincipalResourcePermissions"]


PROBES = [
    Probe(
        name="Settings",
        type="AWS::LakeFormation::DataLakeSettings",
        properties={
            "Admins": [{"DataLakePrincipalIdentifier": "arn:aws:iam::111122223333:role/admin-1"}],
            "CreateDatabaseDefaultPermissions": [],
            "CreateTableDefaultPermissions": [],
            "Parameters": {"CROSS_ACCOUNT_VERSION": "4"},
            "MutationType": "APPEND",
        },
        changed={"Admins": [{"DataLakePrincipalIdentifier": "arn:aws:iam::111122223333:role/admin-2"}]},
        hidden=("MutationType",),
        stays=True,
        read=lambda aws, ref: aws("lakeformation").get_data_lake_settings()["DataLakeSettings"],
    ),
    Probe(
        name="Location",
        type="AWS::LakeFormation::Resource",
        properties={
            "ResourceArn": "arn:aws:s3:::probe-curated",
            "UseServiceLinkedRole": False,
            "RoleArn": ROLE,
            "HybridAccessEnabled": False,
            "WithFederation": False,
        },
        changed={"RoleArn": ROLE + "-2", "HybridAccessEnabled": True},
        hidden=("UseServiceLinkedRole",),
        read=lambda aws, ref: aws("lakeformation").describe_resource(ResourceArn=ref)["ResourceInfo"],
    ),
    Probe(
        name="Database",
        type="AWS::Glue::Database",
        properties={"CatalogId": ACCOUNT, "DatabaseInput": {"Name": "probe_lf"}},
        read=lambda aws, ref: aws("glue").get_database(Name=ref)["Database"],
    ),
    Probe(
        name="Tag",
        type="AWS::LakeFormation::Tag",
        properties={"CatalogId": ACCOUNT, "TagKey": "probe_layer", "TagValues": ["cleaned", "curated"]},
        changed={"TagValues": ["cleaned", "curated", "served"]},
        read=lambda aws, ref: aws("lakeformation").get_lf_tag(TagKey=ref),
    ),
    Probe(
        name="TagAssociation",
        type="AWS::LakeFormation::TagAssociation",
        properties={
            "Resource": {"Database": {"CatalogId": ACCOUNT, "Name": {"Ref": "Database"}}},
            "LFTags": [{"CatalogId": ACCOUNT, "TagKey": {"Ref": "Tag"}, "TagValues": ["curated"]}],
        },
        read=lambda aws, ref: [
            "probe_lf",
            aws("lakeformation").get_resource_lf_tags(Resource={"Database": {"Name": "probe_lf"}})["LFTagOnDatabase"],
        ],
    ),
    Probe(
        name="Grant",
        type="AWS::LakeFormation::PrincipalPermissions",
        properties={
            "Principal": {"DataLakePrincipalIdentifier": ROLE},
            "Resource": TABLE,
            "Permissions": ["SELECT", "DESCRIBE"],
            "PermissionsWithGrantOption": ["SELECT"],
        },
        read=lambda aws, ref: grants(aws, TABLE),
    ),
    Probe(
        name="TagGrant",
        type="AWS::LakeFormation::PrincipalPermissions",
        properties={
            "Principal": {"DataLakePrincipalIdentifier": ROLE},
            "Permissions": ["DESCRIBE"],
            "PermissionsWithGrantOption": [],
            "Resource": {
                "LFTagPolicy": {
                    "CatalogId": ACCOUNT,
                    "ResourceType": "DATABASE",
                    "Expression": [{"TagKey": "probe_layer", "TagValues": ["curated"]}],
                }
            },
        },
        read=lambda aws, ref: [
            row for row in aws("lakeformation").list_permissions()["PrincipalResourcePermissions"] if "LFTagPolicy" in row["Resource"]
        ],
    ),
    Probe(
        name="Filter",
        type="AWS::LakeFormation::DataCellsFilter",
        properties={
            "TableCatalogId": ACCOUNT,
            "DatabaseName": "probe_lf",
            "TableName": "customers",
            "Name": "no_email",
            "RowFilter": {"FilterExpression": "country = 'IT'"},
            "ColumnNames": ["id", "country"],
        },
        read=lambda aws, ref: aws("lakeformation").get_data_cells_filter(
            TableCatalogId=ACCOUNT, DatabaseName="probe_lf", TableName="customers", Name="no_email"
        )["DataCellsFilter"],
    ),
]
