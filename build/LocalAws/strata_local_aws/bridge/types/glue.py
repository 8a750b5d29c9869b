"""Glue."""

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, TypeRow

ARN = "arn:aws:glue:{region}:{account}"


def _plain_schedule(properties: dict, _: Resource) -> dict:
    schedule = properties.get("Schedule")
    return properties | ({"Schedule": schedule["ScheduleExpression"]} if schedule else {})


def _api_names(properties: dict, _: Resource) -> dict:
    settings = dict(properties["DataCatalogEncryptionSettings"])
    passwords = dict(settings.get("ConnectionPasswordEncryption", {}))
    if "KmsKeyId" in passwords:
        passwords["AwsKmsKeyId"] = passwords.pop("KmsKeyId")
        settings["ConnectionPasswordEncryption"] = passwords
    return properties | {"DataCatalogEncryptionSettings": settings}


ROWS = [
    TypeRow(
        type="AWS::Glue::Database",
        service="glue",
        name=Name("DatabaseInput.Name", max_length=255, lower=True, separator="_"),
        create=Call("CreateDatabase", into=""),
        update=Call("UpdateDatabase", {"Name": "{ref}"}, into=""),
        delete=Call("DeleteDatabase", {"Name": "{ref}"}),
        ref="{props.DatabaseInput.Name}",
        ignored={"DatabaseName": "the name of the input is the name of the database"},
    ),
    TypeRow(
        type="AWS::Glue::Table",
        service="glue",
        name=Name("TableInput.Name", max_length=255, lower=True, separator="_"),
        create=Call("CreateTable", into=""),
        update=Call("UpdateTable", into=""),
        delete=Call("DeleteTable", {"DatabaseName": "{props.DatabaseName}", "Name": "{ref}"}),
        ref="{props.TableInput.Name}",
    ),
    TypeRow(
        type="AWS::Glue::Job",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateJob", into=""),
        update=Call("UpdateJob", {"JobName": "{ref}"}, into="JobUpdate"),
        delete=Call("DeleteJob", {"JobName": "{ref}"}),
        ref="{props.Name}",
        tag_id=ARN + ":job/{ref}",
    ),
    TypeRow(
        type="AWS::Glue::Crawler",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateCrawler", into=""),
        update=Call("UpdateCrawler", {"Name": "{ref}"}, into=""),
        prepare=_plain_schedule,
        delete=Call("DeleteCrawler", {"Name": "{ref}"}),
        ref="{props.Name}",
        tag_id=ARN + ":crawler/{ref}",
    ),
    TypeRow(
        type="AWS::Glue::Trigger",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateTrigger", into=""),
        update=Call("UpdateTrigger", {"Name": "{ref}"}, into="TriggerUpdate"),
        delete=Call("DeleteTrigger", {"Name": "{ref}"}),
        ref="{props.Name}",
        tag_id=ARN + ":trigger/{ref}",
    ),
    TypeRow(
        type="AWS::Glue::Workflow",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateWorkflow", into=""),
        update=Call("UpdateWorkflow", {"Name": "{ref}"}, into=""),
        delete=Call("DeleteWorkflow", {"Name": "{ref}"}),
        ref="{props.Name}",
        tag_id=ARN + ":workflow/{ref}",
    ),
    TypeRow(
        type="AWS::Glue::SecurityConfiguration",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateSecurityConfiguration", into=""),
        delete=Call("DeleteSecurityConfiguration", {"Name": "{ref}"}),
        ref="{props.Name}",
    ),
    TypeRow(
        type="AWS::Glue::DataQualityRuleset",
        service="glue",
        name=Name("Name", max_length=255),
        create=Call("CreateDataQualityRuleset", into=""),
        update=Call("UpdateDataQualityRuleset", {"Name": "{ref}"}, into=""),
        delete=Call("DeleteDataQualityRuleset", {"Name": "{ref}"}),
        ref="{props.Name}",
        attributes={"Arn": ARN + ":dataQualityRuleset/{props.Name}"},
        tag_id=ARN + ":dataQualityRuleset/{ref}",
    ),
    TypeRow(
        type="AWS::Glue::Connection",
        service="glue",
        name=Name("ConnectionInput.Name", max_length=255),
        create=Call("CreateConnection", into=""),
        update=Call("UpdateConnection", {"Name": "{ref}"}, into=""),
        delete=Call("DeleteConnection", {"ConnectionName": "{ref}"}),
        ref="{props.ConnectionInput.Name}",
    ),
    TypeRow(
        type="AWS::Glue::DataCatalogEncryptionSettings",
        service="glue",
        create=Call("PutDataCatalogEncryptionSettings", into=""),
        update=Call("PutDataCatalogEncryptionSettings", into=""),
        delete=Call(
            "PutDataCatalogEncryptionSettings",
            {
                "DataCatalogEncryptionSettings": {"EncryptionAtRest": {"CatalogEncryptionMode": "DISABLED"}},
            },
        ),
        ref="{props.CatalogId}",
        prepare=_api_names,
    ),
]
