"""Lambda: event source mappings, of which moto refuses self-managed Kafka and polls the others; no invocations."""

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.shadow.tags import ShadowTags
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request


def _view(record: Record) -> Record:
    name = record["FunctionName"].rpartition("function:")[2]
    return {
        "FunctionArn": f"arn:aws:lambda:{record['Region']}:{record['Account']}:function:{name}",
        "FunctionShortName": name,
        "State": "Disabled" if record.get("Enabled") is False else "Enabled",
    }


MAPPING = Entity(
    service="lambda",
    name="EventSourceMapping",
    keys=("UUID",),
    computed={
        "UUID": "{id}",
        "Region": "{region}",
        "Account": "{account}",
        "LastModified": "{now}",
        "StateTransitionReason": "User action",
        "EventSourceMappingArn": "arn:aws:lambda:{region}:{account}:event-source-mapping:{id}",
    },
    derive=_view,
    arn="EventSourceMappingArn",
)


def lambda_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of event source mappings and of invocations."""
    verbs = Verbs(MAPPING, account)
    by_id = {"UUID": "UUID"}
    tags = ShadowTags([verbs], "Resource", "Tags", "TagKeys", "Tags")
    return {
        "CreateEventSourceMapping": verbs.create(),
        "GetEventSourceMapping": verbs.get(by_id),
        "ListEventSourceMappings": verbs.list(
            "EventSourceMappings", {"EventSourceArn": "EventSourceArn", "FunctionName": "FunctionShortName"}
        ),
        "UpdateEventSourceMapping": verbs.update(by_id, also={"LastModified": "{now}"}),
        "DeleteEventSourceMapping": verbs.delete(by_id),
        "Invoke": _not_run,
        **tags.handlers("TagResource", "UntagResource", "ListTags"),
    }


def _not_run(request: Request) -> dict:
    raise AwsError("InvalidParameterValueException", f"{request.operation}: the local AWS describes functions and runs none.")
