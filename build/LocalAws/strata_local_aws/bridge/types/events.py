"""EventBridge rules and their targets."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow


def _targets(resource: Resource, old: Any, new: Any) -> None:
    bus = resource.properties.get("EventBusName")
    on_bus = {"EventBusName": bus} if bus else {}
    rule = resource.physical_id.rpartition("|")[2]
    gone = sorted({target["Id"] for target in old or []} - {target["Id"] for target in new or []})
    if gone:
        resource.call("RemoveTargets", Rule=rule, Ids=gone, **on_bus)
    if new:
        resource.perform(Call("PutTargets", {"Rule": rule, **on_bus}, into="Targets"), new)


ROWS = [
    TypeRow(
        type="AWS::Events::Rule",
        service="events",
        name=Name("Name"),
        create=Call("PutRule", into=""),
        update=Call("PutRule", into=""),
        delete=Call("DeleteRule", {"Name": "{props.Name}", "EventBusName": "{props.EventBusName}"}),
        ref="{props.Name}",
        attributes={"Arn": "{response.RuleArn}"},
        parts={"Targets": Part(_targets, at_delete=True)},
    ),
]
