"""Notifications and CORS of a bucket."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call

TARGETS = {
    "LambdaConfigurations": ("LambdaFunctionConfigurations", "Function", "LambdaFunctionArn"),
    "QueueConfigurations": ("QueueConfigurations", "Queue", "QueueArn"),
    "TopicConfigurations": ("TopicConfigurations", "Topic", "TopicArn"),
}
CORS_RULE = {
    "Id": "ID",
    "MaxAge": "MaxAgeSeconds",
    "ExposedHeaders": "ExposeHeaders",
}


def change(resource: Resource, _: Any, new: Any) -> None:
    """Set the notifications of a bucket; an empty configuration removes them."""
    configuration: dict[str, Any] = {}
    for name, value in (new or {}).items():
        if name == "EventBridgeConfiguration":
            if str(value.get("EventBridgeEnabled", True)).lower() == "true":
                configuration["EventBridgeConfiguration"] = {}
        elif name in TARGETS:
            member, target, arn = TARGETS[name]
            configuration[member] = [_entry(entry, target, arn) for entry in value]
        else:
            resource.refuse(f"property 'NotificationConfiguration.{name}'", "is not emulated")
    # Destinations need not allow S3 here: their policies are not enforced either.
    call = Call(
        "PutBucketNotificationConfiguration", {"Bucket": "{ref}", "SkipDestinationValidation": True}, into="NotificationConfiguration"
    )
    resource.perform(call, configuration)


def cors(resource: Resource, _: Any, new: Any) -> None:
    """Set or remove the CORS rules of a bucket."""
    if new is None:
        resource.call("DeleteBucketCors", Bucket=resource.physical_id)
        return
    rules = [{CORS_RULE.get(name, name): value for name, value in rule.items()} for rule in new["CorsRules"]]
    resource.perform(Call("PutBucketCors", {"Bucket": "{ref}"}, into="CORSConfiguration"), {"CORSRules": rules})


def _entry(entry: dict[str, Any], target: str, arn: str) -> dict[str, Any]:
    converted: dict[str, Any] = {arn: entry[target], "Events": [entry["Event"]]}
    if "Filter" in entry:
        converted["Filter"] = {"Key": {"FilterRules": entry["Filter"]["S3Key"]["Rules"]}}
    return converted
