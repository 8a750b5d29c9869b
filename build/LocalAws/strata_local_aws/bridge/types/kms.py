"""Key Management Service."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Part, TypeRow, carried_by


def _rotation(resource: Resource, _: Any, new: Any) -> None:
    if str(new).lower() == "true":
        period = resource.properties.get("RotationPeriodInDays")
        resource.call("EnableKeyRotation", KeyId=resource.physical_id, **({"RotationPeriodInDays": int(period)} if period else {}))
    else:
        resource.call("DisableKeyRotation", KeyId=resource.physical_id)


def _enabled(resource: Resource, _: Any, new: Any) -> None:
    resource.call("DisableKey" if str(new).lower() == "false" else "EnableKey", KeyId=resource.physical_id)


def _period(resource: Resource, _: Any, new: Any) -> None:
    if str(resource.properties.get("EnableKeyRotation")).lower() == "true":
        _rotation(resource, None, True)


ROWS = [
    TypeRow(
        type="AWS::KMS::Key",
        service="kms",
        create=Call("CreateKey", into=""),
        delete=Call("ScheduleKeyDeletion", {"KeyId": "{ref}", "PendingWindowInDays": "{props.PendingWindowInDays}"}),
        ref="{response.KeyMetadata.KeyId}",
        attributes={"Arn": "arn:aws:kms:{region}:{account}:key/{ref}", "KeyId": "{ref}"},
        tag_id="{ref}",
        rename={"KeyPolicy": "Policy"},
        parts={
            "KeyPolicy": carried_by(Call("PutKeyPolicy", {"KeyId": "{ref}", "PolicyName": "default"}, into="Policy"), at_create=False),
            "Description": carried_by(Call("UpdateKeyDescription", {"KeyId": "{ref}"}, into="Description"), at_create=False),
            "EnableKeyRotation": Part(_rotation),
            "RotationPeriodInDays": Part(_period),
            "Enabled": Part(_enabled),
        },
        ignored={
            "PendingWindowInDays": "only deletion uses it",
            "BypassPolicyLockoutSafetyCheck": "there is no lockout check to bypass",
        },
    ),
    TypeRow(
        type="AWS::KMS::Alias",
        service="kms",
        create=Call("CreateAlias", into=""),
        update=Call("UpdateAlias", into=""),
        delete=Call("DeleteAlias", {"AliasName": "{ref}"}),
        ref="{props.AliasName}",
        attributes={"AliasArn": "arn:aws:kms:{region}:{account}:{props.AliasName}"},
    ),
]
