"""Lambda event source mappings: moto refuses self-managed Kafka, and polls the queues of the others."""

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.shadow.tags import ShadowTags


def lambda_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of event source mappings."""
    verbs = Verbs(
        Entity(
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
        ),
        account,
    )
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
        **tags.handlers("TagResource", "UntagResource", "ListTags"),
    }


def _view(record: Record) -> Record:
    name = record["FunctionName"].rpartition("function:")[2]
    return {
        "FunctionArn": f"arn:aws:lambda:{record['Region']}:{record['Account']}:function:{name}",
        "FunctionShortName": name,
        "State": "Disabled" if record.get("Enabled") is False else "Enabled",
    }
