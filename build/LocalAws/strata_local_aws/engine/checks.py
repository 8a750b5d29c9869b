"""Everything that makes CloudFormation refuse a template before it touches a resource."""

from collections.abc import Iterator
from typing import Any

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.graph import creation_order, dependencies
from strata_local_aws.engine.intrinsics import Resolver, Scope
from strata_local_aws.engine.references import references
from strata_local_aws.engine.template import Template
from strata_local_aws.wire.errors import AwsError, ValidationError

# https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
MAX_RESOURCES = 500
MAX_BODY_BYTES = 51_200
MAX_TEMPLATE_BYTES = 1_000_000
MAX_PARAMETERS = 200
MAX_OUTPUTS = 200

ATTRIBUTES = {
    "Type",
    "Properties",
    "DependsOn",
    "Condition",
    "Metadata",
    "DeletionPolicy",
    "UpdateReplacePolicy",
    "CreationPolicy",
    "UpdatePolicy",
}
# With a name of its own, an IAM resource needs the stronger capability.
IAM_NAMES = {
    "AWS::IAM::Role": "RoleName",
    "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
    "AWS::IAM::User": "UserName",
    "AWS::IAM::Group": "GroupName",
    "AWS::IAM::InstanceProfile": "InstanceProfileName",
}
IAM_WITHOUT_NAMES = {"AWS::IAM::Policy", "AWS::IAM::AccessKey", "AWS::IAM::UserToGroupAddition"}


def check_template(template: Template, provider: Provider) -> None:
    """Raise ValidationError for the first kind of mistake found, naming all its occurrences."""
    _check_limits(template)
    for name, resource in template.resources.items():
        _check_resource(name, resource, template)
    _check_types(template, provider)
    _check_references(template)
    _check_attributes(template, provider)
    creation_order(template.resources)


def check_capabilities(template: Template, capabilities: tuple[str, ...]) -> None:
    """Raise InsufficientCapabilitiesException when the template makes IAM resources without consent."""
    types = {resource["Type"]: resource for resource in template.resources.values()}
    named = any(IAM_NAMES.get(resource["Type"]) in resource.get("Properties", {}) for resource in template.resources.values())
    if named and "CAPABILITY_NAMED_IAM" not in capabilities:
        raise AwsError("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_NAMED_IAM]")
    if types.keys() & (IAM_NAMES.keys() | IAM_WITHOUT_NAMES) and not {"CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"} & set(capabilities):
        raise AwsError("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_IAM]")


def check_rules(template: Template, scope: Scope) -> None:
    """Raise ValidationError for an assertion of the Rules section that does not hold."""
    resolver = Resolver(scope)
    for name, rule in template.rules.items():
        if "RuleCondition" in rule and resolver.resolve(rule["RuleCondition"]) is not True:
            continue
        for assertion in rule.get("Assertions", []):
            if resolver.resolve(assertion["Assert"]) is not True:
                reason = assertion.get("AssertDescription", f"rule '{name}' does not hold")
                raise ValidationError(f"Template validation error: {reason}")


def _check_limits(template: Template) -> None:
    if len(template.text.encode()) > MAX_TEMPLATE_BYTES:
        raise ValidationError(f"Template may not exceed {MAX_TEMPLATE_BYTES} bytes in size.")
    for section, entries, limit in (
        ("resources", template.resources, MAX_RESOURCES),
        ("parameters", template.parameters, MAX_PARAMETERS),
        ("outputs", template.outputs, MAX_OUTPUTS),
    ):
        if len(entries) > limit:
            raise ValidationError(f"Template format error: Number of {section}, {len(entries)}, is greater than maximum allowed, {limit}")


def _check_resource(name: str, resource: Any, template: Template) -> None:
    if not name.isalnum():
        raise ValidationError(f"Template format error: Resource name {name} is non alphanumeric.")
    if not isinstance(resource, dict) or not isinstance(resource.get("Type"), str):
        raise ValidationError(f"Template format error: [/Resources/{name}] Every Resources object must contain a Type member.")
    unknown = sorted(set(resource) - ATTRIBUTES)
    if unknown:
        raise ValidationError(f"Invalid template resource property '{unknown[0]}'")
    if not isinstance(resource.get("Properties", {}), dict):
        raise ValidationError(f"Template format error: [/Resources/{name}/Properties] must be an object.")
    if "Condition" in resource and resource["Condition"] not in template.conditions:
        raise ValidationError(f"Template format error: Unresolved condition '{resource['Condition']}' in resource {name}")
    for policy in ("DeletionPolicy", "UpdateReplacePolicy"):
        if resource.get(policy, "Delete") not in ("Delete", "Retain", "Snapshot", "RetainExceptOnCreate"):
            raise ValidationError(f"Template error: {policy} '{resource[policy]}' of '{name}' is not a known policy")


def _check_types(template: Template, provider: Provider) -> None:
    used = {resource["Type"]: name for name, resource in reversed(template.resources.items())}
    unknown = sorted(type_name for type_name in used if not provider.knows(type_name))
    if unknown:
        raise ValidationError(f"Template format error: Unrecognized resource types: [{', '.join(unknown)}]")
    missing = sorted(type_name for type_name in used if not provider.emulates(type_name))
    if missing:
        named = ", ".join(f"{type_name} ('{used[type_name]}')" for type_name in missing)
        raise ValidationError(f"Resource types not emulated by the local AWS: [{named}]")


def _check_references(template: Template) -> None:
    known = template.resources.keys() | template.parameters.keys()
    unresolved = {
        name
        for resource in template.resources.values()
        for name in dependencies(resource)
        if name not in known and not name.startswith("AWS::")
    }
    if unresolved:
        raise ValidationError(
            f"Template format error: Unresolved resource dependencies [{', '.join(sorted(unresolved))}] in the Resources block of the template"
        )
    outputs = {
        reference.name
        for reference in references(template.outputs)
        if reference.name not in known and not reference.name.startswith("AWS::")
    }
    if outputs:
        raise ValidationError(
            f"Template format error: Unresolved resource dependencies [{', '.join(sorted(outputs))}] in the Outputs block of the template"
        )


def _check_attributes(template: Template, provider: Provider) -> None:
    for name, attribute in _attributes_used(template):
        type_name = template.resources[name]["Type"]
        if not provider.has_attribute(type_name, attribute):
            raise ValidationError(f"Template error: resource {name} does not support attribute type {attribute} in Fn::GetAtt")


def _attributes_used(template: Template) -> Iterator[tuple[str, str]]:
    for value in (template.resources, template.outputs):
        for reference in references(value):
            if reference.attribute and reference.name in template.resources:
                yield reference.name, reference.attribute
