"""Identity and Access Management."""

import json
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow, carried_by

OWNERS = (("Roles", "Role", "RoleName"), ("Users", "User", "UserName"), ("Groups", "Group", "GroupName"))


def _policies_of(kind: str) -> Part:
    def change(resource: Resource, old: Any, new: Any) -> None:
        wanted = {policy["PolicyName"]: policy["PolicyDocument"] for policy in new or []}
        owner = {f"{kind}Name": resource.physical_id}
        for name in [policy["PolicyName"] for policy in old or [] if policy["PolicyName"] not in wanted]:
            resource.call(f"Delete{kind}Policy", PolicyName=name, **owner)
        for name, document in wanted.items():
            resource.call(f"Put{kind}Policy", PolicyName=name, PolicyDocument=_text(document), **owner)

    return Part(change, at_delete=True)


def _attachments_of(kind: str) -> Part:
    def change(resource: Resource, old: Any, new: Any) -> None:
        owner = {f"{kind}Name": resource.physical_id}
        for arn in [arn for arn in old or [] if arn not in (new or [])]:
            resource.call(f"Detach{kind}Policy", PolicyArn=arn, **owner)
        for arn in [arn for arn in new or [] if arn not in (old or [])]:
            resource.call(f"Attach{kind}Policy", PolicyArn=arn, **owner)

    return Part(change, at_delete=True)


def _put_inline_policy(resource: Resource) -> None:
    document = _text(resource.properties["PolicyDocument"])
    for plural, kind, member in OWNERS:
        for owner in resource.properties.get(plural) or []:
            resource.call(f"Put{kind}Policy", PolicyName=resource.properties["PolicyName"], PolicyDocument=document, **{member: owner})


def _delete_inline_policy(resource: Resource) -> None:
    for plural, kind, member in OWNERS:
        for owner in resource.properties.get(plural) or []:
            resource.call(f"Delete{kind}Policy", PolicyName=resource.properties["PolicyName"], **{member: owner})


def _owners(plural: str, kind: str, member: str) -> Part:
    def change(resource: Resource, old: Any, new: Any) -> None:
        for owner in [owner for owner in old or [] if owner not in (new or [])]:
            resource.call(f"Delete{kind}Policy", PolicyName=resource.physical_id, **{member: owner})
        _put_inline_policy(resource)

    return Part(change, at_create=False)


def _policy_attached_to(kind: str, member: str) -> Part:
    def change(resource: Resource, old: Any, new: Any) -> None:
        for owner in [owner for owner in old or [] if owner not in (new or [])]:
            resource.call(f"Detach{kind}Policy", PolicyArn=resource.physical_id, **{member: owner})
        for owner in [owner for owner in new or [] if owner not in (old or [])]:
            resource.call(f"Attach{kind}Policy", PolicyArn=resource.physical_id, **{member: owner})

    return Part(change, at_delete=True)


def _new_version(resource: Resource, _: Any, new: Any) -> None:
    versions = resource.call("ListPolicyVersions", PolicyArn=resource.physical_id)["Versions"]
    resource.call("CreatePolicyVersion", PolicyArn=resource.physical_id, PolicyDocument=_text(new), SetAsDefault=True)
    # IAM keeps five versions; an update must not run into that.
    for version in versions:
        resource.call("DeletePolicyVersion", PolicyArn=resource.physical_id, VersionId=version["VersionId"])


def _delete_policy(resource: Resource) -> None:
    for version in resource.call("ListPolicyVersions", PolicyArn=resource.physical_id)["Versions"]:
        if not version["IsDefaultVersion"]:
            resource.call("DeletePolicyVersion", PolicyArn=resource.physical_id, VersionId=version["VersionId"])
    resource.call("DeletePolicy", PolicyArn=resource.physical_id)


def _text(document: Any) -> str:
    return document if isinstance(document, str) else json.dumps(document)


ROWS = [
    TypeRow(
        type="AWS::IAM::Role",
        service="iam",
        name=Name("RoleName"),
        create=Call("CreateRole", into=""),
        update=Call("UpdateRole", {"RoleName": "{ref}"}, into=""),
        merges=True,
        defaults={"Description": "", "MaxSessionDuration": 3600},
        delete=Call("DeleteRole", {"RoleName": "{ref}"}),
        ref="{props.RoleName}",
        attributes={"Arn": "{response.Role.Arn}", "RoleId": "{response.Role.RoleId}"},
        tag_id="{ref}",
        parts={
            "AssumeRolePolicyDocument": carried_by(
                Call("UpdateAssumeRolePolicy", {"RoleName": "{ref}"}, into="PolicyDocument"), at_create=False
            ),
            "Policies": _policies_of("Role"),
            "ManagedPolicyArns": _attachments_of("Role"),
            "PermissionsBoundary": carried_by(
                Call("PutRolePermissionsBoundary", {"RoleName": "{ref}"}, into="PermissionsBoundary"),
                Call("DeleteRolePermissionsBoundary", {"RoleName": "{ref}"}),
            ),
        },
    ),
    TypeRow(
        type="AWS::IAM::ManagedPolicy",
        service="iam",
        name=Name("ManagedPolicyName", max_length=128),
        create=Call("CreatePolicy", into=""),
        delete=_delete_policy,
        ref="{response.Policy.Arn}",
        attributes={"PolicyArn": "{ref}", "PolicyId": "{response.Policy.PolicyId}"},
        tag_id="{ref}",
        rename={"ManagedPolicyName": "PolicyName"},
        parts={
            "PolicyDocument": Part(_new_version, at_create=False),
            "Roles": _policy_attached_to("Role", "RoleName"),
            "Users": _policy_attached_to("User", "UserName"),
            "Groups": _policy_attached_to("Group", "GroupName"),
        },
    ),
    TypeRow(
        type="AWS::IAM::Policy",
        service="iam",
        create=_put_inline_policy,
        update=_put_inline_policy,
        delete=_delete_inline_policy,
        ref="{props.PolicyName}",
        parts={plural: _owners(plural, kind, member) for plural, kind, member in OWNERS},
    ),
    TypeRow(
        type="AWS::IAM::User",
        service="iam",
        name=Name("UserName"),
        create=Call("CreateUser", into=""),
        delete=Call("DeleteUser", {"UserName": "{ref}"}),
        ref="{props.UserName}",
        attributes={"Arn": "{response.User.Arn}"},
        tag_id="{ref}",
        parts={"Policies": _policies_of("User"), "ManagedPolicyArns": _attachments_of("User")},
    ),
]
