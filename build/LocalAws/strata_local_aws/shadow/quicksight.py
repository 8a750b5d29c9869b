"""QuickSight assets. moto keeps the name of a data set and no permissions of anything."""

from typing import Any

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.shadow.tags import ShadowTags
from strata_local_aws.wire.incoming import Request

ARN = "arn:aws:quicksight:{region}:{account}:"
TIMES = {"CreatedTime": "{now}", "LastUpdatedTime": "{now}", "Status": "CREATION_SUCCESSFUL"}
EXISTS = "ResourceExistsException"
# kind, plural in operation names, part of the ARN, member of list answers
ASSETS = (
    ("DataSource", "DataSources", "datasource", "DataSources"),
    ("DataSet", "DataSets", "dataset", "DataSetSummaries"),
    ("Analysis", "Analyses", "analysis", "AnalysisSummaryList"),
    ("Dashboard", "Dashboards", "dashboard", "DashboardSummaryList"),
)


def quicksight_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of every asset, its permissions and its tags."""
    handlers: dict[str, Handler] = {}
    entities = []
    for kind, plural, arn_part, listed in ASSETS:
        key = f"{kind}Id"
        arn = ARN + arn_part + "/{input." + key + "}"
        verbs = Verbs(
            Entity(
                service="quicksight",
                name=kind,
                keys=(key,),
                exists=EXISTS,
                secret=("Credentials",),
                computed=TIMES | {"Arn": arn, f"{kind}Arn": arn},
                derive=VIEWS.get(kind),
                arn="Arn",
            ),
            account,
        )
        entities.append(verbs)
        handlers |= _asset(verbs, kind, plural, key, listed)
    handlers |= _refresh_schedules(account)
    tags = ShadowTags(entities, "ResourceArn", "Tags", "TagKeys", "Tags")
    return handlers | tags.handlers("TagResource", "UntagResource", "ListTagsForResource")


def _asset(verbs: Verbs, kind: str, plural: str, key: str, listed: str) -> dict[str, Handler]:
    by_id = {key: key}
    handlers = {
        f"Create{kind}": _flat(verbs.create()),
        f"Describe{kind}": verbs.get(by_id, kind),
        f"Describe{kind}Permissions": _flat(verbs.get(by_id)),
        f"List{plural}": verbs.list(listed),
        f"Update{kind}": _flat(verbs.update(by_id, also={"LastUpdatedTime": "{now}"})),
        f"Update{kind}Permissions": _flat(_permissions(verbs, key)),
        f"Delete{kind}": _flat(verbs.delete(by_id)),
    }
    if kind in ("Analysis", "Dashboard"):
        handlers[f"Describe{kind}Definition"] = _flat(verbs.get(by_id))
    return handlers


def _flat(handler: Handler) -> Handler:
    """Answer a record as the whole answer, where ``Status`` is the HTTP status and not that of the asset."""

    def handle(request: Request) -> dict:
        status = "CREATION_SUCCESSFUL" if request.operation.startswith("Create") else "UPDATE_SUCCESSFUL"
        return (handler(request) or {}) | {"Status": 200, "CreationStatus": status, "UpdateStatus": status}

    return handle


def _permissions(verbs: Verbs, key: str) -> Handler:
    """Take grants and revocations; each principal keeps what is left of its actions."""
    find = verbs.get({key: key})

    def handle(request: Request) -> dict:
        record = find(request)
        actions = {entry["Principal"]: list(entry["Actions"]) for entry in record.get("Permissions") or []}
        for entry in request.parameters.get("RevokePermissions") or []:
            actions[entry["Principal"]] = [action for action in actions.get(entry["Principal"], []) if action not in entry["Actions"]]
        for entry in request.parameters.get("GrantPermissions") or []:
            actions[entry["Principal"]] = sorted({*actions.get(entry["Principal"], []), *entry["Actions"]})
        record["Permissions"] = [{"Principal": principal, "Actions": kept} for principal, kept in actions.items() if kept]
        return record

    return handle


def _refresh_schedules(account: str) -> dict[str, Handler]:
    verbs = Verbs(
        Entity(
            service="quicksight",
            name="RefreshSchedule",
            keys=("DataSetId", "ScheduleId"),
            exists=EXISTS,
            derive=lambda record: record["Schedule"]
            | {"Arn": f"arn:aws:quicksight:::dataset/{record['DataSetId']}/refresh-schedule/{record['Schedule']['ScheduleId']}"},
        ),
        account,
    )
    by_id = {"DataSetId": "DataSetId", "ScheduleId": "ScheduleId"}
    return {
        "CreateRefreshSchedule": verbs.create(),
        "DescribeRefreshSchedule": verbs.get(by_id, "RefreshSchedule"),
        "ListRefreshSchedules": verbs.list("RefreshSchedules", {"DataSetId": "DataSetId"}),
        "UpdateRefreshSchedule": verbs.update({"DataSetId": "DataSetId", "Schedule.ScheduleId": "ScheduleId"}),
        "DeleteRefreshSchedule": verbs.delete(by_id),
    }


def _data_set_view(record: Record) -> Record:
    tables = [next(iter(table.values())) for table in (record.get("PhysicalTableMap") or {}).values()]
    columns = [column for table in tables for column in table.get("InputColumns") or table.get("Columns") or []]
    return {"OutputColumns": [{"Name": column["Name"], "Type": column["Type"]} for column in columns]}


def _dashboard_view(record: Record) -> Record:
    version: dict[str, Any] = {
        "VersionNumber": 1,
        "Status": "CREATION_SUCCESSFUL",
        "Arn": f"{record['Arn']}/version/1",
        "CreatedTime": record["CreatedTime"],
    }
    return {"Version": version | _definition_view(record), "VersionArn": version["Arn"], "ResourceStatus": "CREATION_SUCCESSFUL"}


def _definition_view(record: Record) -> Record:
    declarations = (record.get("Definition") or {}).get("DataSetIdentifierDeclarations") or []
    source = (record.get("SourceEntity") or {}).get("SourceTemplate") or {}
    references = [*declarations, *(source.get("DataSetReferences") or [])]
    view: Record = {"DataSetArns": [reference["DataSetArn"] for reference in references], "ResourceStatus": "CREATION_SUCCESSFUL"}
    return view | ({"SourceEntityArn": source["Arn"]} if source else {})


VIEWS = {"DataSet": _data_set_view, "Analysis": _definition_view, "Dashboard": _dashboard_view}
