"""The policies of a role, a user or a group, read from IAM."""

import json
from collections.abc import Iterator
from urllib.parse import unquote

from strata_local_aws.policies.evaluation import Policy
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.outgoing import AwsClient


def policies_of(iam: AwsClient, arn: str) -> tuple[list[Policy], Policy | None]:
    """Return the identity policies and the permissions boundary of a principal. Raises AwsError for an unknown one."""
    kind, _, path = arn.rpartition(":")[2].partition("/")
    name = path.rpartition("/")[2]
    if kind not in ("role", "user", "group"):
        raise AwsError("InvalidInput", f"{arn} is not the ARN of a role, a user or a group.")
    noun = kind.capitalize()
    entity = iam.call("iam", f"Get{noun}", **{f"{noun}Name": name})[noun]
    policies = [*_inline(iam, noun, name), *_attached(iam, noun, name)]
    if kind == "user":
        for group in iam.call("iam", "ListGroupsForUser", UserName=name)["Groups"]:
            policies += [*_inline(iam, "Group", group["GroupName"]), *_attached(iam, "Group", group["GroupName"])]
    boundary = (entity.get("PermissionsBoundary") or {}).get("PermissionsBoundaryArn")
    return policies, _managed(iam, boundary) if boundary else None


def _inline(iam: AwsClient, noun: str, name: str) -> Iterator[Policy]:
    owner = {f"{noun}Name": name}
    for policy_name in iam.call("iam", f"List{noun}Policies", **owner)["PolicyNames"]:
        document = iam.call("iam", f"Get{noun}Policy", PolicyName=policy_name, **owner)["PolicyDocument"]
        yield Policy(policy_name, "IAM Policy", as_document(document))


def _attached(iam: AwsClient, noun: str, name: str) -> Iterator[Policy]:
    for attached in iam.call("iam", f"ListAttached{noun}Policies", **{f"{noun}Name": name})["AttachedPolicies"]:
        yield _managed(iam, attached["PolicyArn"])


def _managed(iam: AwsClient, arn: str) -> Policy:
    policy = iam.call("iam", "GetPolicy", PolicyArn=arn)["Policy"]
    version = iam.call("iam", "GetPolicyVersion", PolicyArn=arn, VersionId=policy["DefaultVersionId"])["PolicyVersion"]
    return Policy(policy["PolicyName"], "IAM Policy", as_document(version["Document"]))


def as_document(text: object) -> dict:
    """Return a policy document; IAM answers them as URL-encoded JSON."""
    if isinstance(text, dict):
        return text
    try:
        document = json.loads(str(text) if str(text).lstrip().startswith("{") else unquote(str(text)))
    except json.JSONDecodeError as error:
        raise AwsError("InvalidInput", f"A policy document is not JSON: {error}") from error
    return document
