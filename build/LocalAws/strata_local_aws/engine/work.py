"""Operations on stacks that go on in the background after the client has its answer."""

import logging
import threading
from collections.abc import Callable

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.execution import Execution
from strata_local_aws.engine.intake import Intake
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.removal import Removal
from strata_local_aws.engine.stack import Request, Stack, now
from strata_local_aws.wire.errors import AwsError, ValidationError


class BackgroundWork:
    """Starts creates, updates and deletes of the stacks of one region, one thread each."""

    def __init__(self, registry: Registry, provider: Provider, intake: Intake) -> None:
        self._registry = registry
        self._provider = provider
        self._intake = intake

    def create(self, stack: Stack, request: Request) -> None:
        """Start creating a stack."""
        stack.token = request.token
        stack.request = request
        stack.turn("CREATE_IN_PROGRESS", "User Initiated")
        self._start(stack, "CREATE_FAILED", self._execution(stack, request).create)

    def update(self, stack: Stack, request: Request) -> None:
        """Start updating a stack."""
        stack.token = request.token
        stack.turn("UPDATE_IN_PROGRESS", "User Initiated")
        self._start(stack, "UPDATE_FAILED", self._execution(stack, request).update)

    def delete(self, stack: Stack, retain: set[str], token: str | None) -> None:
        """Start deleting a stack, keeping the resources named in ``retain``."""
        stack.token = token
        stack.turn("DELETE_IN_PROGRESS", "User Initiated")
        self._start(stack, "DELETE_FAILED", lambda: self._delete(stack, retain))

    def _execution(self, stack: Stack, request: Request) -> Execution:
        scope = self._intake.scope(stack, request)
        return Execution(stack, request, self._provider, scope, lambda outputs: self._check_exports(stack, outputs))

    def _check_exports(self, stack: Stack, outputs: dict) -> None:
        """Refuse outputs that clash with, or pull away, what other stacks use. Raises ValidationError."""
        taken = self._registry.exports()
        new = {output["ExportName"]: output["Value"] for output in outputs.values() if "ExportName" in output}
        for name in new:
            if name in taken and taken[name][1] is not stack:
                raise ValidationError(f"Export with name {name} is already exported by stack {taken[name][1].name}.")
        for output in stack.outputs.values():
            name = output.get("ExportName")
            users = self._registry.importers(name) if name else []
            if users and new.get(name) != output["Value"]:
                verb = "updated" if name in new else "deleted"
                raise ValidationError(f"Export {name} cannot be {verb} as it is in use by {' and '.join(users)}")

    def _delete(self, stack: Stack, retain: set[str]) -> None:
        try:
            self._check_exports(stack, {})
        except AwsError as error:
            stack.turn("DELETE_FAILED", error.message)
            return
        failed = Removal(stack, self._provider).delete_all(retain)
        if failed:
            stack.turn("DELETE_FAILED", f"The following resource(s) failed to delete: [{', '.join(failed)}]. ")
            return
        stack.outputs, stack.imports, stack.deleted_at = {}, set(), now()
        stack.turn("DELETE_COMPLETE")

    def _start(self, stack: Stack, failed_status: str, work: Callable[[], None]) -> None:
        def run() -> None:
            try:
                work()
            except Exception as error:  # the client polls for a final status: an own defect must give it one
                logging.getLogger(__name__).exception("Operation on stack %s", stack.name)
                stack.turn(failed_status, f"Internal failure of the local AWS: {error!r}")

        threading.Thread(target=run, name=f"stack {stack.name}", daemon=True).start()
