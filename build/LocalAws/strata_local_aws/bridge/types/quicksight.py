"""QuickSight. Its ids are given by the template; permissions have operations of their own."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Part, TypeRow

ARN = "arn:aws:quicksight:{region}:{account}:"


def _permissions(kind: str) -> Part:
    key = f"{kind}Id"

    def change(resource: Resource, old: Any, new: Any) -> None:
        identity = {"AwsAccountId": resource.properties["AwsAccountId"], key: resource.properties[key]}
        changes = {"RevokePermissions": _plain(old), "GrantPermissions": _plain(new)}
        resource.call(f"Update{kind}Permissions", **identity, **{name: value for name, value in changes.items() if value})

    return Part(change, at_create=False)


def _plain(permissions: Any) -> list[dict[str, Any]]:
    return [{"Principal": entry["Principal"], "Actions": entry["Actions"]} for entry in permissions or []]


def _asset(kind: str, arn_part: str, **more: Any) -> TypeRow:
    key = f"{kind}Id"
    identity = {"AwsAccountId": "{props.AwsAccountId}", key: "{props." + key + "}"}
    return TypeRow(
        type=f"AWS::QuickSight::{kind}",
        service="quicksight",
        create=Call(f"Create{kind}", into=""),
        update=Call(f"Update{kind}", identity, into=""),
        delete=Call(f"Delete{kind}", identity),
        ref="{props.AwsAccountId}|{props." + key + "}",
        attributes={"Arn": ARN + arn_part + "/{props." + key + "}"},
        parts={"Permissions": _permissions(kind)},
        **more,
    )


SCHEDULE = {"AwsAccountId": "{props.AwsAccountId}", "DataSetId": "{props.DataSetId}", "ScheduleId": "{props.Schedule.ScheduleId}"}

ROWS = [
    _asset("DataSource", "datasource"),
    _asset("DataSet", "dataset", ignored={"IngestionWaitPolicy": "no ingestion runs"}),
    _asset("Analysis", "analysis", ignored={"Errors": "an output", "Sheets": "an output", "Status": "an output"}),
    _asset("Dashboard", "dashboard"),
    TypeRow(
        type="AWS::QuickSight::RefreshSchedule",
        service="quicksight",
        create=Call("CreateRefreshSchedule", into=""),
        update=Call("UpdateRefreshSchedule", into=""),
        delete=Call("DeleteRefreshSchedule", SCHEDULE),
        ref="{props.AwsAccountId}|{props.DataSetId}|{props.Schedule.ScheduleId}",
        attributes={"Arn": "arn:aws:quicksight:{region}:{account}:dataset/{props.DataSetId}/refresh-schedule/{props.Schedule.ScheduleId}"},
    ),
]
