"""The operations that read templates, of one region."""

from typing import Any

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine import checks
from strata_local_aws.engine.intake import Intake
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.template import Template
from strata_local_aws.wire.errors import AwsError, ValidationError


class TemplateOperations:
    """Each method takes the parsed parameters of the operation of its name and returns the answer."""

    def __init__(self, registry: Registry, provider: Provider, intake: Intake) -> None:
        self._registry = registry
        self._provider = provider
        self._intake = intake

    def get_template(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the template of a stack or of a change set, as it was given."""
        if asked.get("ChangeSetName"):
            _, change_set = self._registry.change_set(asked["ChangeSetName"], asked.get("StackName"))
            template = change_set.request.template
        else:
            template = self._deployed(asked["StackName"])
        return {"TemplateBody": template.text, "StagesAvailable": ["Original", "Processed"]}

    def validate_template(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Check a template and return its parameters and the capabilities it needs."""
        template = self._intake.template(asked)
        checks.check_template(template, self._provider)
        capabilities, reason = _needed_capabilities(template)
        return {
            "Parameters": [
                {
                    "ParameterKey": name,
                    "DefaultValue": _text(declaration.get("Default")),
                    "NoEcho": str(declaration.get("NoEcho", "")).lower() == "true",
                    "Description": declaration.get("Description"),
                }
                for name, declaration in template.parameters.items()
            ],
            "Description": template.description,
            "Capabilities": capabilities,
            "CapabilitiesReason": reason,
            "DeclaredTransforms": [],
        }

    def get_template_summary(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return what a template declares."""
        template = self._deployed(asked["StackName"]) if asked.get("StackName") else self._intake.template(asked)
        capabilities, reason = _needed_capabilities(template)
        return {
            "Parameters": [
                {
                    "ParameterKey": name,
                    "DefaultValue": _text(declaration.get("Default")),
                    "ParameterType": declaration.get("Type", "String"),
                    "NoEcho": str(declaration.get("NoEcho", "")).lower() == "true",
                    "Description": declaration.get("Description"),
                    "ParameterConstraints": {"AllowedValues": [str(value) for value in declaration.get("AllowedValues", [])]},
                }
                for name, declaration in template.parameters.items()
            ],
            "Description": template.description,
            "Capabilities": capabilities,
            "CapabilitiesReason": reason,
            "ResourceTypes": sorted({resource["Type"] for resource in template.resources.values()}),
            "Version": "2010-09-09",
            "DeclaredTransforms": [],
        }

    def _deployed(self, stack_name: str) -> Template:
        stack = self._registry.get(stack_name)
        if stack.request is not None:
            return stack.request.template
        # Before the first execution AWS answers with an empty template, which clients read as "nothing deployed".
        if stack.status == "REVIEW_IN_PROGRESS":
            return Template("{}", None, {}, {}, {}, {}, {}, {}, {})
        raise ValidationError(f"Stack {stack_name} has no template.")


def _needed_capabilities(template: Template) -> tuple[list[str], str | None]:
    try:
        checks.check_capabilities(template, ())
    except AwsError as error:
        capability = error.message.partition("[")[2].rstrip("]")
        return [capability], f"The following resource(s) require capabilities: [{capability}]"
    return [], None


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
