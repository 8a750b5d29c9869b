"""Simple Queue Service: every setting of a queue is an attribute in text form."""

import json
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow
from strata_local_aws.engine.intrinsics import as_text

NOT_ATTRIBUTES = ("QueueName", "Tags")


def _attribute_texts(properties: dict) -> dict[str, str]:
    return {
        name: json.dumps(value) if isinstance(value, (dict, list)) else as_text(value)
        for name, value in properties.items()
        if name not in NOT_ATTRIBUTES
    }


def _as_attributes(properties: dict, _: Resource) -> dict:
    kept = {name: properties[name] for name in NOT_ATTRIBUTES if name in properties}
    return kept | {"Attributes": _attribute_texts(properties)}


def _update(resource: Resource) -> None:
    resource.call("SetQueueAttributes", QueueUrl=resource.physical_id, Attributes=_attribute_texts(resource.properties))


def _set_policy(resource: Resource) -> None:
    for url in resource.properties["Queues"]:
        resource.call("SetQueueAttributes", QueueUrl=url, Attributes={"Policy": json.dumps(resource.properties["PolicyDocument"])})


def _remove_policy(resource: Resource) -> None:
    for url in resource.properties["Queues"]:
        resource.call("SetQueueAttributes", QueueUrl=url, Attributes={"Policy": ""})


def _queues_changed(resource: Resource, old: Any, new: Any) -> None:
    for url in [url for url in old if url not in new]:
        resource.call("SetQueueAttributes", QueueUrl=url, Attributes={"Policy": ""})
    _set_policy(resource)


ROWS = [
    TypeRow(
        type="AWS::SQS::Queue",
        service="sqs",
        name=Name("QueueName", max_length=80),
        create=Call("CreateQueue", into=""),
        update=_update,
        delete=Call("DeleteQueue", {"QueueUrl": "{ref}"}),
        ref="{response.QueueUrl}",
        attributes={
            "Arn": "arn:aws:sqs:{region}:{account}:{props.QueueName}",
            "QueueName": "{props.QueueName}",
            "QueueUrl": "{ref}",
        },
        tag_id="{ref}",
        prepare=_as_attributes,
    ),
    TypeRow(
        type="AWS::SQS::QueuePolicy",
        service="sqs",
        create=_set_policy,
        update=_set_policy,
        delete=_remove_policy,
        ref="{logical_id}",
        parts={"Queues": Part(_queues_changed, at_create=False)},
    ),
]
