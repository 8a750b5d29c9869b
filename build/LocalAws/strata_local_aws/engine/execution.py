"""Carrying a request out: in dependency order, replacing where needed, undoing everything when one resource fails."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from strata_local_aws.bridge.expression import look_up
from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.desired import DesiredState
from strata_local_aws.engine.difference import Difference, differences
from strata_local_aws.engine.removal import Removal, deployment_order
from strata_local_aws.engine.scope import StackScope
from strata_local_aws.engine.stack import Request, Stack, StackResource, now
from strata_local_aws.wire.errors import AwsError


@dataclass(frozen=True)
class Step:
    """One thing done, with the resource as it was before (None: it did not exist)."""

    name: str
    before: StackResource | None
    replaced: bool = False


class Execution:
    """One create or update of a stack."""

    def __init__(
        self, stack: Stack, request: Request, provider: Provider, scope: StackScope, check_exports: Callable[[dict], None]
    ) -> None:
        self._stack = stack
        self._request = request
        self._provider = provider
        self._scope = scope
        self._check_exports = check_exports
        self._removal = Removal(stack, provider)
        self._steps: list[Step] = []
        self._unchanged: dict[str, dict] = {}

    def create(self) -> None:
        """Create everything; on failure delete what was made, as the request's ``on_failure`` says."""
        failure = self._deploy()
        if failure is None:
            self._stack.turn("CREATE_COMPLETE")
        elif self._request.on_failure == "DO_NOTHING":
            self._stack.turn("CREATE_FAILED", failure)
        else:
            deleting = self._request.on_failure == "DELETE"
            self._stack.turn("DELETE_IN_PROGRESS" if deleting else "ROLLBACK_IN_PROGRESS", failure)
            self._undo()
            self._stack.turn("DELETE_COMPLETE" if deleting else "ROLLBACK_COMPLETE")
            self._stack.deleted_at = now() if deleting else None

    def update(self) -> None:
        """Update everything, then clean up; on failure restore the old values."""
        leftovers = {name: resource for name, resource in self._stack.resources.items()}
        self._stack.updated_at = now()
        failure = self._deploy()
        if failure is not None and self._request.on_failure == "DO_NOTHING":
            self._stack.turn("UPDATE_FAILED", failure)
        elif failure is not None:
            self._stack.turn("UPDATE_ROLLBACK_IN_PROGRESS", failure)
            restored = self._undo()
            self._stack.turn("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS" if restored else "UPDATE_ROLLBACK_FAILED")
            if restored:
                self._stack.turn("UPDATE_ROLLBACK_COMPLETE")
        else:
            self._stack.turn("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
            self._clean_up(leftovers)
            self._stack.turn("UPDATE_COMPLETE")

    def _deploy(self) -> str | None:
        """Return None, or why it failed."""
        try:
            desired = DesiredState(self._stack, self._request, self._provider, self._scope)
            for name in desired.order():
                self._bring(name, desired)
            outputs = desired.outputs()
            self._check_exports(outputs)
        except AwsError as error:
            return error.message
        for name, definition in self._unchanged.items():
            self._stack.resources[name].definition = definition
        self._stack.outputs = outputs
        self._stack.imports = self._scope.used_exports
        self._stack.request = self._request
        return None

    def _bring(self, name: str, desired: DesiredState) -> None:
        definition = desired.definitions[name]
        existing = self._stack.resources.get(name)
        try:
            properties = desired.properties(name)
            if existing is None:
                self._create(name, definition, properties)
                return
            changed = differences(existing.properties, properties)
            if any(self._replaces(existing, difference) for difference in changed):
                self._replace(existing, definition, properties)
            elif changed:
                self._update(existing, definition, properties)
            else:
                self._unchanged[name] = definition
        except Exception as error:  # a defect of a table row, too, must end in a rollback and not half-way
            failure = error if isinstance(error, AwsError) else AwsError("InternalFailure", f"The local AWS failed: {error!r}")
            self._fail(name, definition, existing, failure)
            verb = "create" if existing is None else "update"
            raise AwsError(failure.code, f"The following resource(s) failed to {verb}: [{name}].") from error

    def _create(self, name: str, definition: dict, properties: dict, replaced: StackResource | None = None) -> None:
        made = StackResource(logical_id=name, type=definition["Type"], definition=definition)
        verb = "CREATE" if replaced is None else "UPDATE"
        reason = None if replaced is None else "Requested update requires the creation of a new physical resource; hence creating one."
        self._stack.resources[name] = made
        self._steps.append(Step(name, replaced, replaced is not None))
        self._stack.record(made, f"{verb}_IN_PROGRESS", reason, _text(properties))
        working = self._provider.resource(made.type, name, self._stack.region, properties)
        try:
            self._provider.create(working)
        finally:
            made.physical_id, made.attributes = working.physical_id, working.attributes
            made.properties = properties
        self._stack.record(made, f"{verb}_COMPLETE", properties=_text(properties))

    def _update(self, existing: StackResource, definition: dict, properties: dict) -> None:
        before = deepcopy(existing)
        self._steps.append(Step(existing.logical_id, before))
        self._stack.record(existing, "UPDATE_IN_PROGRESS", properties=_text(properties))
        self._apply(existing, definition, properties)
        self._stack.record(existing, "UPDATE_COMPLETE", properties=_text(properties))

    def _apply(self, existing: StackResource, definition: dict, properties: dict) -> None:
        old = existing.properties
        working = self._provider.resource(
            existing.type, existing.logical_id, self._stack.region, properties, existing.physical_id, existing.attributes
        )
        # Set first: should the update fail half-way, undoing starts from the new values.
        existing.definition, existing.properties = definition, properties
        self._provider.update(working, old)
        existing.physical_id, existing.attributes = working.physical_id, working.attributes

    def _replace(self, existing: StackResource, definition: dict, properties: dict) -> None:
        name = self._provider.name_property(existing.type)
        if name is not None and look_up(properties, name.path) == look_up(existing.properties, name.path):
            same = look_up(properties, name.path)
            raise AwsError(
                "InvalidRequest",
                f"CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {same} and update the stack again.",
            )
        self._create(existing.logical_id, definition, properties, existing)

    def _replaces(self, existing: StackResource, difference: Difference) -> bool:
        return self._provider.schemas.recreation(existing.type, difference.path) == "Always"

    def _fail(self, name: str, definition: dict, existing: StackResource | None, error: AwsError) -> None:
        verb = "CREATE" if existing is None else "UPDATE"
        resource = self._stack.resources.get(name) or StackResource(logical_id=name, type=definition["Type"], definition=definition)
        self._stack.record(
            resource, f"{verb}_FAILED", f'Resource handler returned message: "{error.message}" (HandlerErrorCode: {error.code})'
        )

    def _undo(self) -> bool:
        """Undo the steps, last first. Returns whether all of it worked."""
        return all([self._undo_step(step) for step in reversed(self._steps)])

    def _undo_step(self, step: Step) -> bool:
        current = self._stack.resources[step.name]
        if step.before is None or step.replaced:
            policy = current.definition.get("DeletionPolicy", "Delete")
            if policy == "RetainExceptOnCreate" or self._request.retain_except_on_create:
                policy = "Delete"
            gone = not current.physical_id or self._removal.delete(current, policy)
            if step.before is not None:
                self._stack.resources[step.name] = step.before
                self._stack.record(step.before, "UPDATE_COMPLETE")
            elif gone:
                del self._stack.resources[step.name]
            return gone
        return self._restore(current, step.before)

    def _restore(self, current: StackResource, before: StackResource) -> bool:
        self._stack.record(current, "UPDATE_IN_PROGRESS")
        try:
            self._apply(current, before.definition, before.properties)
        except AwsError as error:
            self._stack.record(current, "UPDATE_FAILED", error.message)
            return False
        self._stack.record(current, "UPDATE_COMPLETE")
        return True

    def _clean_up(self, former: dict[str, StackResource]) -> None:
        for name in reversed(deployment_order(former)):
            resource, current = former[name], self._stack.resources.get(name)
            if current is not resource:
                self._removal.delete(resource, current.definition.get("UpdateReplacePolicy", "Delete") if current else "Delete")
            elif name not in self._wanted():
                self._removal.delete(resource, resource.definition.get("DeletionPolicy", "Delete"))
                del self._stack.resources[name]

    def _wanted(self) -> set[str]:
        return set(DesiredState(self._stack, self._request, self._provider, self._scope).definitions)


def _text(properties: dict[str, Any]) -> str:
    return json.dumps(properties, default=str)
