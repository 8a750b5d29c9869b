"""What the properties of each resource should be, with all functions evaluated."""

from typing import Any
from uuid import uuid4

from strata_local_aws.bridge.expression import look_up
from strata_local_aws.bridge.naming import generate, with_name
from strata_local_aws.bridge.provider import Provider
from strata_local_aws.bridge.row import Name
from strata_local_aws.bridge.tagging import as_object
from strata_local_aws.engine.graph import creation_order
from strata_local_aws.engine.intrinsics import Resolver
from strata_local_aws.engine.scope import StackScope
from strata_local_aws.engine.stack import Request, Stack, StackResource


class DesiredState:
    """Evaluates one request against the stack as it is at that moment."""

    def __init__(self, stack: Stack, request: Request, provider: Provider, scope: StackScope) -> None:
        self.request = request
        self._stack = stack
        self._provider = provider
        self._resolver = Resolver(scope)
        self.definitions = {
            name: definition
            for name, definition in request.template.resources.items()
            if "Condition" not in definition or self._resolver.condition(definition["Condition"])
        }

    def order(self) -> list[str]:
        """Return the logical ids of the wanted resources in the order of creation."""
        return creation_order(self.definitions)

    def properties(self, name: str) -> dict[str, Any]:
        """Return the evaluated properties of a resource: with its name, and with the tags of the stack."""
        definition = self.definitions[name]
        properties = self._resolver.resolve(definition.get("Properties", {}))
        properties = self._with_stack_tags(definition["Type"], properties)
        naming = self._provider.name_property(definition["Type"])
        if naming is None or look_up(properties, naming.path):
            return properties
        kept = self._generated_name(self._stack.resources.get(name), naming)
        return with_name(properties, naming, kept or generate(naming, self._stack.name, name, str(uuid4())))

    def outputs(self) -> dict[str, dict[str, Any]]:
        """Return the evaluated outputs, each with Value and, where given, Description and ExportName."""
        outputs = {}
        for name, definition in self.request.template.outputs.items():
            if "Condition" in definition and not self._resolver.condition(definition["Condition"]):
                continue
            output = {"Value": self._resolver.resolve(definition["Value"])}
            if "Description" in definition:
                output["Description"] = definition["Description"]
            if "Export" in definition:
                output["ExportName"] = self._resolver.resolve(definition["Export"]["Name"])
            outputs[name] = output
        return outputs

    def _generated_name(self, existing: StackResource | None, naming: Name) -> Any:
        """Return the name that was generated for an existing resource, unless its template named it."""
        if existing is None or look_up(existing.definition.get("Properties", {}), naming.path) is not None:
            return None
        return look_up(existing.properties, naming.path)

    def _with_stack_tags(self, type_name: str, properties: dict) -> dict:
        tag_property = self._provider.schemas.tag_property(type_name)
        if not self.request.tags or tag_property is None:
            return properties
        tags = self.request.tags | as_object(properties.get(tag_property))
        if self._provider.schemas.tags_are_map(type_name):
            return properties | {tag_property: tags}
        return properties | {tag_property: [{"Key": key, "Value": value} for key, value in tags.items()]}
