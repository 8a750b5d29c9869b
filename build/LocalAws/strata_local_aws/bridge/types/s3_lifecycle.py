"""Lifecycle rules of a bucket: CloudFormation flattens what the API nests."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call

EXPIRATION = {
    "ExpirationInDays": "Days",
    "ExpirationDate": "Date",
    "ExpiredObjectDeleteMarker": "ExpiredObjectDeleteMarker",
}
TRANSITION = {"TransitionInDays": "Days", "TransitionDate": "Date"}
FILTERS = ("Prefix", "TagFilters", "ObjectSizeGreaterThan", "ObjectSizeLessThan")


def change(resource: Resource, _: Any, new: Any) -> None:
    """Set or remove the lifecycle rules of a bucket."""
    if new is None:
        resource.call("DeleteBucketLifecycle", Bucket=resource.physical_id)
        return
    call = Call("PutBucketLifecycleConfiguration", {"Bucket": "{ref}"}, into="LifecycleConfiguration")
    resource.perform(call, {"Rules": [_rule(rule) for rule in new["Rules"]]})


def _rule(rule: dict[str, Any]) -> dict[str, Any]:
    moved = {
        *EXPIRATION,
        *FILTERS,
        "Transition",
        "Transitions",
        "NoncurrentVersionTransition",
        "NoncurrentVersionTransitions",
        "NoncurrentVersionExpirationInDays",
        "Id",
    }
    converted = {name: value for name, value in rule.items() if name not in moved}
    expiration = {member: rule[name] for name, member in EXPIRATION.items() if name in rule}
    if expiration:
        converted["Expiration"] = expiration
    if "Id" in rule:
        converted["ID"] = rule["Id"]
    transitions = _list(rule, "Transition")
    if transitions:
        converted["Transitions"] = [_renamed(transition, TRANSITION) for transition in transitions]
    noncurrent = _list(rule, "NoncurrentVersionTransition")
    if noncurrent:
        converted["NoncurrentVersionTransitions"] = [
            _renamed(transition, {"TransitionInDays": "NoncurrentDays"}) for transition in noncurrent
        ]
    if "NoncurrentVersionExpirationInDays" in rule:
        converted["NoncurrentVersionExpiration"] = {"NoncurrentDays": rule["NoncurrentVersionExpirationInDays"]}
    converted["Filter"] = _filter(rule)
    return converted


def _filter(rule: dict[str, Any]) -> dict[str, Any]:
    conditions = {name: rule[name] for name in FILTERS if name in rule and name != "TagFilters"}
    tags = rule.get("TagFilters", [])
    if len(conditions) + len(tags) > 1:
        return {"And": conditions | ({"Tags": tags} if tags else {})}
    if tags:
        return {"Tag": tags[0]}
    return conditions or {"Prefix": ""}


def _list(rule: dict[str, Any], singular: str) -> list[dict]:
    return rule.get(f"{singular}s") or ([rule[singular]] if singular in rule else [])


def _renamed(value: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names.get(name, name): item for name, item in value.items()}
