"""The stack operations of one region."""

from typing import Any

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.change_set_operations import refuse_unless_updatable
from strata_local_aws.engine.intake import Intake
from strata_local_aws.engine.planner import Planner
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.views import event_view, resource_view, stack_view, summary_view
from strata_local_aws.engine.work import BackgroundWork
from strata_local_aws.wire.errors import AwsError, ValidationError


class StackOperations:
    """Each method takes the parsed parameters of the operation of its name and returns the answer."""

    def __init__(self, registry: Registry, provider: Provider, intake: Intake, work: BackgroundWork) -> None:
        self._registry = registry
        self._provider = provider
        self._intake = intake
        self._work = work

    def create_stack(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Start creating a stack."""
        with self._registry.lock:
            if self._registry.find(asked["StackName"]) is not None:
                raise AwsError("AlreadyExistsException", f"Stack [{asked['StackName']}] already exists")
            request = self._intake.request(asked, None)
            stack = self._registry.add(asked["StackName"], "CREATE_IN_PROGRESS")
            try:
                self._intake.check_rules(stack, request)
            except ValidationError:
                stack.turn("DELETE_COMPLETE")
                raise
            stack.termination_protection = bool(asked.get("EnableTerminationProtection"))
            self._work.create(stack, request)
        return {"StackId": stack.id}

    def update_stack(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Start updating a stack."""
        with self._registry.lock:
            stack = self._registry.get(asked["StackName"])
            refuse_unless_updatable(stack)
            request = self._intake.request(asked, stack)
            self._intake.check_rules(stack, request)
            planner = Planner(stack, request, self._provider, self._intake.scope(stack, request))
            if not planner.changes() and not planner.changes_outputs():
                raise ValidationError("No updates are to be performed.")
            self._work.update(stack, request)
        return {"StackId": stack.id}

    def delete_stack(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Start deleting a stack; one that does not exist is fine, as in AWS."""
        with self._registry.lock:
            stack = self._registry.find(asked["StackName"])
            if stack is None or stack.status in ("DELETE_COMPLETE", "DELETE_IN_PROGRESS"):
                return {}
            if stack.termination_protection:
                raise ValidationError(f"Stack [{stack.name}] cannot be deleted while TerminationProtection is enabled")
            retain = set(asked.get("RetainResources") or [])
            if retain and stack.status != "DELETE_FAILED":
                raise ValidationError(
                    "Invalid operation on stack. Specify which resources to retain only when the stack is in the DELETE_FAILED state."
                )
            self._work.delete(stack, retain, asked.get("ClientRequestToken"))
        return {}

    def describe_stacks(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return one stack, or all that are not deleted."""
        name = asked.get("StackName")
        return {"Stacks": [stack_view(stack) for stack in ([self._registry.get(name)] if name else self._registry.living())]}

    def list_stacks(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return all stacks, narrowed by status."""
        wanted = asked.get("StackStatusFilter")
        return {"StackSummaries": [summary_view(stack) for stack in self._registry.all() if not wanted or stack.status in wanted]}

    def describe_stack_events(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the events, newest first."""
        stack = self._registry.get(asked["StackName"])
        return {"StackEvents": [event_view(stack, event) for event in reversed(list(stack.events))]}

    def describe_stack_resource(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return one resource."""
        stack = self._registry.get(asked["StackName"])
        resource = stack.resources.get(asked["LogicalResourceId"])
        if resource is None:
            raise ValidationError(f"Resource {asked['LogicalResourceId']} does not exist for stack {stack.name}")
        return {"StackResourceDetail": resource_view(stack, resource)}

    def describe_stack_resources(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the resources of a stack, or of the stack that a physical resource belongs to."""
        if asked.get("StackName"):
            stack = self._registry.get(asked["StackName"])
        else:
            stack = self._owner(asked.get("PhysicalResourceId", ""))
        logical_id = asked.get("LogicalResourceId")
        chosen = [resource for resource in list(stack.resources.values()) if logical_id in (None, resource.logical_id)]
        return {"StackResources": [resource_view(stack, resource) for resource in chosen]}

    def list_stack_resources(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the resources of a stack."""
        stack = self._registry.get(asked["StackName"])
        return {"StackResourceSummaries": [resource_view(stack, resource) for resource in list(stack.resources.values())]}

    def update_termination_protection(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Set whether a stack can be deleted."""
        stack = self._registry.get(asked["StackName"])
        stack.termination_protection = asked["EnableTerminationProtection"]
        return {"StackId": stack.id}

    def list_exports(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return all exports."""
        return {
            "Exports": [
                {"ExportingStackId": stack.id, "Name": name, "Value": value}
                for name, (value, stack) in sorted(self._registry.exports().items())
            ]
        }

    def list_imports(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the stacks that import an export."""
        importers = self._registry.importers(asked["ExportName"])
        if not importers:
            raise ValidationError(f"Export '{asked['ExportName']}' is not imported by any stack.")
        return {"Imports": importers}

    def _owner(self, physical_id: str) -> Any:
        for stack in self._registry.living():
            if any(resource.physical_id == physical_id for resource in stack.resources.values()):
                return stack
        raise ValidationError(f"Stack for {physical_id} does not exist")
