"""How each service changes the tags of what already exists."""

from dataclasses import dataclass, field
from typing import Any

from strata_local_aws.bridge.conversion import Conversion
from strata_local_aws.bridge.resource import Resource
from strata_local_aws.wire.models import operation_model


@dataclass(frozen=True)
class Tagging:
    """The operations that set and remove tags, and how their members are called."""

    tag: str
    id_member: str
    tags_member: str
    untag: str
    keys_member: str
    fixed: dict[str, Any] = field(default_factory=dict)
    ids_are_list: bool = False


TAGGING = {
    "athena": Tagging("TagResource", "ResourceARN", "Tags", "UntagResource", "TagKeys"),
    "cloudwatch": Tagging("TagResource", "ResourceARN", "Tags", "UntagResource", "TagKeys"),
    "dms": Tagging("AddTagsToResource", "ResourceArn", "Tags", "RemoveTagsFromResource", "TagKeys"),
    "ec2": Tagging("CreateTags", "Resources", "Tags", "DeleteTags", "Tags", ids_are_list=True),
    "ecr": Tagging("TagResource", "resourceArn", "tags", "UntagResource", "tagKeys"),
    "events": Tagging("TagResource", "ResourceARN", "Tags", "UntagResource", "TagKeys"),
    "firehose": Tagging("TagDeliveryStream", "DeliveryStreamName", "Tags", "UntagDeliveryStream", "TagKeys"),
    "glue": Tagging("TagResource", "ResourceArn", "TagsToAdd", "UntagResource", "TagsToRemove"),
    "kafka": Tagging("TagResource", "ResourceArn", "Tags", "UntagResource", "TagKeys"),
    "kms": Tagging("TagResource", "KeyId", "Tags", "UntagResource", "TagKeys"),
    "lambda": Tagging("TagResource", "Resource", "Tags", "UntagResource", "TagKeys"),
    "logs": Tagging("TagResource", "resourceArn", "tags", "UntagResource", "tagKeys"),
    "quicksight": Tagging("TagResource", "ResourceArn", "Tags", "UntagResource", "TagKeys"),
    "sagemaker": Tagging("AddTags", "ResourceArn", "Tags", "DeleteTags", "TagKeys"),
    "scheduler": Tagging("TagResource", "ResourceArn", "Tags", "UntagResource", "TagKeys"),
    "secretsmanager": Tagging("TagResource", "SecretId", "Tags", "UntagResource", "TagKeys"),
    "sns": Tagging("TagResource", "ResourceArn", "Tags", "UntagResource", "TagKeys"),
    "sqs": Tagging("TagQueue", "QueueUrl", "Tags", "UntagQueue", "TagKeys"),
    "ssm": Tagging("AddTagsToResource", "ResourceId", "Tags", "RemoveTagsFromResource", "TagKeys", {"ResourceType": "Parameter"}),
    "stepfunctions": Tagging("TagResource", "resourceArn", "tags", "UntagResource", "tagKeys"),
}
# IAM has a pair of operations for each kind.
IAM_TAGGING = {
    "AWS::IAM::Role": Tagging("TagRole", "RoleName", "Tags", "UntagRole", "TagKeys"),
    "AWS::IAM::ManagedPolicy": Tagging("TagPolicy", "PolicyArn", "Tags", "UntagPolicy", "TagKeys"),
    "AWS::IAM::User": Tagging("TagUser", "UserName", "Tags", "UntagUser", "TagKeys"),
}


def change_tags(resource: Resource, tag_id: str, old: dict[str, str], new: dict[str, str]) -> None:
    """Make the tags of a resource ``new``; both are plain key-to-value objects."""
    tagging = IAM_TAGGING.get(resource.row.type) or TAGGING.get(resource.row.service)
    if tagging is None:
        resource.refuse("property 'Tags'", "cannot be changed")
        return
    identity = {tagging.id_member: [tag_id] if tagging.ids_are_list else tag_id, **tagging.fixed}
    if new:
        shape = operation_model(resource.row.service, tagging.tag).input_shape.members[tagging.tags_member]
        resource.call(tagging.tag, **identity, **{tagging.tags_member: Conversion().convert(new, shape)})
    removed = sorted(old.keys() - new.keys())
    if removed:
        keys = [{"Key": key} for key in removed] if tagging.keys_member == tagging.tags_member else removed
        resource.call(tagging.untag, **identity, **{tagging.keys_member: keys})


def as_object(tags: Any) -> dict[str, str]:
    """Return tags, written as a list of Key and Value or as an object, as an object."""
    if isinstance(tags, list):
        return {tag["Key"]: str(tag.get("Value", "")) for tag in tags}
    return {key: str(value) for key, value in (tags or {}).items()}
