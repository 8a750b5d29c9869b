"""Simple Notification Service."""

import json
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow
from strata_local_aws.engine.intrinsics import as_text

TOPIC_ATTRIBUTES = ("DisplayName", "KmsMasterKeyId", "FifoTopic", "ContentBasedDeduplication", "SignatureVersion", "TracingConfig")
SUBSCRIPTION_ATTRIBUTES = (
    "FilterPolicy",
    "FilterPolicyScope",
    "RawMessageDelivery",
    "RedrivePolicy",
    "DeliveryPolicy",
    "SubscriptionRoleArn",
)


def _texts(properties: dict, names: tuple[str, ...]) -> dict[str, str]:
    return {
        name: json.dumps(properties[name]) if isinstance(properties[name], (dict, list)) else as_text(properties[name])
        for name in names
        if name in properties
    }


def _with_attributes(names: tuple[str, ...]) -> Any:
    def prepare(properties: dict, _: Resource) -> dict:
        rest = {name: value for name, value in properties.items() if name not in names}
        return rest | {"Attributes": _texts(properties, names)}

    return prepare


def _update_topic(resource: Resource) -> None:
    for name, text in ({name: "" for name in TOPIC_ATTRIBUTES[:2]} | _texts(resource.properties, TOPIC_ATTRIBUTES)).items():
        resource.call("SetTopicAttributes", TopicArn=resource.physical_id, AttributeName=name, AttributeValue=text)


def _update_subscription(resource: Resource) -> None:
    for name, text in _texts(resource.properties, SUBSCRIPTION_ATTRIBUTES).items():
        resource.call("SetSubscriptionAttributes", SubscriptionArn=resource.physical_id, AttributeName=name, AttributeValue=text)


def _inline_subscriptions(resource: Resource, old: Any, new: Any) -> None:
    existing = resource.call("ListSubscriptionsByTopic", TopicArn=resource.physical_id)["Subscriptions"]
    for gone in [entry for entry in old or [] if entry not in (new or [])]:
        for subscription in existing:
            if (subscription["Endpoint"], subscription["Protocol"]) == (gone["Endpoint"], gone["Protocol"]):
                resource.call("Unsubscribe", SubscriptionArn=subscription["SubscriptionArn"])
    for added in [entry for entry in new or [] if entry not in (old or [])]:
        resource.call("Subscribe", TopicArn=resource.physical_id, Protocol=added["Protocol"], Endpoint=added["Endpoint"])


def _set_policy(resource: Resource) -> None:
    text = json.dumps(resource.properties["PolicyDocument"])
    for arn in resource.properties["Topics"]:
        resource.call("SetTopicAttributes", TopicArn=arn, AttributeName="Policy", AttributeValue=text)


def _remove_policy(resource: Resource) -> None:
    """Give each topic the policy that SNS gives a new one: its owner may do all."""
    for arn in resource.properties["Topics"]:
        _reset_policy(resource, arn)


def _reset_policy(resource: Resource, arn: str) -> None:
    statement = {
        "Sid": "__default_statement_ID",
        "Effect": "Allow",
        "Principal": {"AWS": resource.account},
        "Action": "sns:*",
        "Resource": arn,
    }
    text = json.dumps({"Version": "2008-10-17", "Id": "__default_policy_ID", "Statement": [statement]})
    resource.call("SetTopicAttributes", TopicArn=arn, AttributeName="Policy", AttributeValue=text)


def _topics_changed(resource: Resource, old: Any, new: Any) -> None:
    for arn in [arn for arn in old if arn not in new]:
        _reset_policy(resource, arn)
    _set_policy(resource)


ROWS = [
    TypeRow(
        type="AWS::SNS::Topic",
        service="sns",
        name=Name("TopicName", max_length=256),
        create=Call("CreateTopic", into=""),
        update=_update_topic,
        delete=Call("DeleteTopic", {"TopicArn": "{ref}"}),
        ref="{response.TopicArn}",
        attributes={"TopicArn": "{ref}", "TopicName": "{props.TopicName}"},
        tag_id="{ref}",
        rename={"TopicName": "Name"},
        prepare=_with_attributes(TOPIC_ATTRIBUTES),
        parts={"Subscription": Part(_inline_subscriptions)},
    ),
    TypeRow(
        type="AWS::SNS::TopicPolicy",
        service="sns",
        create=_set_policy,
        update=_set_policy,
        delete=_remove_policy,
        ref="{logical_id}",
        parts={"Topics": Part(_topics_changed, at_create=False)},
    ),
    TypeRow(
        type="AWS::SNS::Subscription",
        service="sns",
        create=Call("Subscribe", {"ReturnSubscriptionArn": True}, into=""),
        update=_update_subscription,
        delete=Call("Unsubscribe", {"SubscriptionArn": "{ref}"}),
        ref="{response.SubscriptionArn}",
        attributes={"Arn": "{ref}"},
        prepare=_with_attributes(SUBSCRIPTION_ATTRIBUTES),
        ignored={"Region": "the topic is in the region of the stack"},
    ),
]
