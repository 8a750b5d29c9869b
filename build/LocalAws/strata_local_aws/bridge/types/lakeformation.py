"""Lake Formation. Grants are stored and readable, never enforced."""

import json
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, TypeRow


def _put_settings(resource: Resource) -> None:
    """APPEND adds the administrators to those there are; REPLACE makes them the only ones."""
    settings = {name: value for name, value in resource.properties.items() if name != "MutationType"}
    current = resource.call("GetDataLakeSettings")["DataLakeSettings"]
    if resource.properties.get("MutationType") != "REPLACE":
        for name, member in (("Admins", "DataLakeAdmins"), ("ReadOnlyAdmins", "ReadOnlyAdmins")):
            kept = [admin for admin in current.get(member) or [] if admin not in (settings.get(name) or [])]
            if kept or name in settings:
                settings[name] = kept + (settings.get(name) or [])
    if "Admins" in settings:
        settings["DataLakeAdmins"] = settings.pop("Admins")
    resource.perform(Call("PutDataLakeSettings", into="DataLakeSettings"), settings)


def _withdraw_settings(resource: Resource) -> None:
    mine = resource.properties.get("Admins") or []
    current = resource.call("GetDataLakeSettings")["DataLakeSettings"]
    current["DataLakeAdmins"] = [admin for admin in current.get("DataLakeAdmins") or [] if admin not in mine]
    resource.call("PutDataLakeSettings", DataLakeSettings=current)


def _associate(resource: Resource) -> None:
    failures = resource.perform(Call("AddLFTagsToResource", into=""), resource.properties).get("Failures")
    if failures:
        resource.refuse(f"tags {json.dumps(failures, default=str)}", "are refused")


def _change_values(resource: Resource) -> None:
    catalog = {"CatalogId": resource.properties["CatalogId"]} if "CatalogId" in resource.properties else {}
    current = resource.call("GetLFTag", TagKey=resource.physical_id, **catalog)["TagValues"]
    wanted = resource.properties["TagValues"]
    changes = {
        "TagValuesToAdd": [value for value in wanted if value not in current],
        "TagValuesToDelete": [value for value in current if value not in wanted],
    }
    resource.call("UpdateLFTag", TagKey=resource.physical_id, **catalog, **{name: values for name, values in changes.items() if values})


def _table_data(properties: dict, _: Resource) -> dict[str, Any]:
    return {"TableData": properties}


ROWS = [
    TypeRow(
        type="AWS::LakeFormation::DataLakeSettings",
        service="lakeformation",
        create=_put_settings,
        update=_put_settings,
        delete=_withdraw_settings,
        ref="{logical_id}",
    ),
    TypeRow(
        type="AWS::LakeFormation::Resource",
        service="lakeformation",
        create=Call("RegisterResource", into=""),
        update=Call("UpdateResource", into=""),
        delete=Call("DeregisterResource", {"ResourceArn": "{ref}"}),
        ref="{props.ResourceArn}",
    ),
    TypeRow(
        type="AWS::LakeFormation::PrincipalPermissions",
        service="lakeformation",
        create=Call("GrantPermissions", into=""),
        delete=Call(
            "RevokePermissions",
            {
                "CatalogId": "{props.Catalog}",
                "Principal": "{props.Principal}",
                "Resource": "{props.Resource}",
                "Permissions": "{props.Permissions}",
                "PermissionsWithGrantOption": "{props.PermissionsWithGrantOption}",
            },
        ),
        ref="{props.Principal.DataLakePrincipalIdentifier}|{logical_id}",
        attributes={"PrincipalIdentifier": "{props.Principal.DataLakePrincipalIdentifier}", "ResourceIdentifier": "{logical_id}"},
        rename={"Catalog": "CatalogId"},
    ),
    TypeRow(
        type="AWS::LakeFormation::Tag",
        service="lakeformation",
        create=Call("CreateLFTag", into=""),
        update=_change_values,
        delete=Call("DeleteLFTag", {"TagKey": "{ref}", "CatalogId": "{props.CatalogId}"}),
        ref="{props.TagKey}",
    ),
    TypeRow(
        type="AWS::LakeFormation::TagAssociation",
        service="lakeformation",
        create=_associate,
        delete=Call("RemoveLFTagsFromResource", {"Resource": "{props.Resource}", "LFTags": "{props.LFTags}"}),
        ref="{logical_id}",
        attributes={"ResourceIdentifier": "{logical_id}", "TagsIdentifier": "{logical_id}"},
    ),
    TypeRow(
        type="AWS::LakeFormation::DataCellsFilter",
        service="lakeformation",
        create=Call("CreateDataCellsFilter", into=""),
        delete=Call(
            "DeleteDataCellsFilter",
            {
                "TableCatalogId": "{props.TableCatalogId}",
                "DatabaseName": "{props.DatabaseName}",
                "TableName": "{props.TableName}",
                "Name": "{props.Name}",
            },
        ),
        ref="{props.TableCatalogId}|{props.DatabaseName}|{props.TableName}|{props.Name}",
        prepare=_table_data,
    ),
]
