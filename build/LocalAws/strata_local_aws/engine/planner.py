"""What a change set says: the changes a request would make to a stack, each with its consequences."""

import json
from typing import Any

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.desired import DesiredState
from strata_local_aws.engine.difference import Difference, differences
from strata_local_aws.engine.intrinsics import UNKNOWN, as_text
from strata_local_aws.engine.references import references
from strata_local_aws.engine.scope import StackScope
from strata_local_aws.engine.stack import Request, Stack, StackResource
from strata_local_aws.wire.errors import ValidationError

# Attributes of a resource, besides its properties, whose change is a change of the resource.
WATCHED_ATTRIBUTES = ("Metadata", "DeletionPolicy", "UpdateReplacePolicy", "CreationPolicy", "UpdatePolicy")


class Planner:
    """Compares a request with a stack without touching any service."""

    def __init__(self, stack: Stack, request: Request, provider: Provider, scope: StackScope) -> None:
        self._stack = stack
        self._provider = provider
        self._scope = scope
        self._desired = DesiredState(stack, request, provider, scope)
        self._request = request

    def changes(self) -> list[dict[str, Any]]:
        """Return the rows of DescribeChangeSet, in order of creation, removals last."""
        self._refuse_changed_types()
        rows = [row for name in self._desired.order() for row in self._change(name)]
        removed = [self._removal(resource) for name, resource in self._stack.resources.items() if name not in self._desired.definitions]
        return [{"Type": "Resource", "ResourceChange": row} for row in [*rows, *removed]]

    def changes_outputs(self) -> bool:
        """Tell whether outputs, tags or conditions change although no resource does."""
        deployed = self._stack.request
        if deployed is None:
            return True
        return deployed.tags != self._request.tags or self._desired.outputs() != self._stack.outputs

    def _refuse_changed_types(self) -> None:
        changed = [
            name
            for name, definition in self._desired.definitions.items()
            if name in self._stack.resources and self._stack.resources[name].type != definition["Type"]
        ]
        if changed:
            raise ValidationError(
                f"Update of resource type is not permitted. The new template modifies resource type of the following resources: [{', '.join(changed)}]"
            )

    def _change(self, name: str) -> list[dict[str, Any]]:
        definition = self._desired.definitions[name]
        existing = self._stack.resources.get(name)
        if existing is None:
            self._scope.pending.add(name)
            after = self._desired.properties(name)
            return [
                {
                    "Action": "Add",
                    "LogicalResourceId": name,
                    "ResourceType": definition["Type"],
                    "Scope": [],
                    "Details": [],
                    "AfterContext": _context(after),
                }
            ]
        after = self._desired.properties(name)
        details = [self._detail(existing, definition, difference) for difference in differences(existing.properties, after)]
        details += [
            _attribute_detail(attribute)
            for attribute in WATCHED_ATTRIBUTES
            if definition.get(attribute) != existing.definition.get(attribute)
        ]
        if not details:
            return []
        replacement = _replacement(details)
        if replacement != "False":
            self._scope.pending.add(name)
        return [self._modification(existing, definition, details, replacement, after)]

    def _modification(self, existing: StackResource, definition: dict, details: list[dict], replacement: str, after: dict) -> dict:
        row = {
            "Action": "Modify",
            "LogicalResourceId": existing.logical_id,
            "PhysicalResourceId": existing.physical_id,
            "ResourceType": existing.type,
            "Replacement": replacement,
            "Scope": sorted({detail["Target"]["Attribute"] for detail in details}),
            "Details": details,
            "BeforeContext": _context(existing.properties),
            "AfterContext": _context(after),
        }
        if replacement != "False":
            retained = definition.get("UpdateReplacePolicy") == "Retain"
            row["PolicyAction"] = "ReplaceAndRetain" if retained else "ReplaceAndDelete"
        return row

    def _removal(self, resource: StackResource) -> dict[str, Any]:
        retained = resource.definition.get("DeletionPolicy") in ("Retain", "RetainExceptOnCreate")
        return {
            "Action": "Remove",
            "LogicalResourceId": resource.logical_id,
            "PhysicalResourceId": resource.physical_id,
            "ResourceType": resource.type,
            "PolicyAction": "Retain" if retained else "Delete",
            "Scope": [],
            "Details": [],
            "BeforeContext": _context(resource.properties),
        }

    def _detail(self, existing: StackResource, definition: dict, difference: Difference) -> dict[str, Any]:
        top = difference.path[0]
        is_tag = top == self._provider.schemas.tag_property(existing.type)
        target = {
            "Attribute": "Tags" if is_tag else "Properties",
            "Name": top,
            "RequiresRecreation": self._provider.schemas.recreation(existing.type, difference.path),
            "Path": "/Properties/" + "/".join(difference.path),
            "AttributeChangeType": _kind(difference),
        }
        if difference.before is not None:
            target["BeforeValue"] = _text(difference.before)
        if difference.after is not None:
            target["AfterValue"] = _text(difference.after)
        source, cause = self._source(existing, definition, top)
        detail = {"Target": target, "Evaluation": "Static" if difference.is_known else "Dynamic", "ChangeSource": source}
        return detail | ({"CausingEntity": cause} if cause else {})

    def _source(self, existing: StackResource, definition: dict, top: str) -> tuple[str, str | None]:
        written = definition.get("Properties", {}).get(top)
        if written != existing.definition.get("Properties", {}).get(top):
            return "DirectModification", None
        for reference in references(written):
            if reference.name in self._request.template.parameters:
                return "ParameterReference", reference.name
            if reference.attribute:
                return "ResourceAttribute", f"{reference.name}.{reference.attribute}"
            return "ResourceReference", reference.name
        return "DirectModification", None


def _attribute_detail(attribute: str) -> dict[str, Any]:
    target = {"Attribute": attribute, "RequiresRecreation": "Never"}
    return {"Target": target, "Evaluation": "Static", "ChangeSource": "DirectModification"}


def _replacement(details: list[dict]) -> str:
    """Return True, Conditional or False as DescribeChangeSet words it."""
    answers = {(detail["Target"]["RequiresRecreation"], detail["Evaluation"]) for detail in details}
    if ("Always", "Static") in answers:
        return "True"
    return "Conditional" if any(recreation != "Never" for recreation, _ in answers) else "False"


def _kind(difference: Difference) -> str:
    if difference.before is None:
        return "Add"
    return "Remove" if difference.after is None else "Modify"


def _text(value: Any) -> str:
    if value is UNKNOWN or not isinstance(value, (dict, list)):
        return as_text(value)
    return json.dumps(value, default=repr)


def _context(properties: dict) -> str:
    return json.dumps({"Properties": properties}, default=repr)
