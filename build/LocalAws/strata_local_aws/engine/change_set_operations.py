"""The change-set operations of one region."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.intake import Intake
from strata_local_aws.engine.planner import Planner
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.stack import ChangeSet, Request, Stack
from strata_local_aws.engine.views import change_set_summary, change_set_view
from strata_local_aws.engine.work import BackgroundWork
from strata_local_aws.wire.errors import AwsError, ValidationError

NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set."


class ChangeSetOperations:
    """Each method takes the parsed parameters of the operation of its name and returns the answer."""

    def __init__(self, registry: Registry, provider: Provider, intake: Intake, work: BackgroundWork) -> None:
        self._registry = registry
        self._provider = provider
        self._intake = intake
        self._work = work

    def create_change_set(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Check the request, plan it, and keep the plan. The stack is made here when it is new."""
        kind = asked.get("ChangeSetType") or "UPDATE"
        with self._registry.lock:
            stack = self._target(asked["StackName"], kind)
            request = self._intake.request(asked, stack)
            if stack is None:
                stack = self._registry.add(asked["StackName"], "REVIEW_IN_PROGRESS")
                stack.turn("REVIEW_IN_PROGRESS", "User Initiated")
            name = asked["ChangeSetName"]
            if name in stack.change_sets:
                raise AwsError(
                    "AlreadyExistsException", f"ChangeSet {name} cannot be created due to a mismatch with existing attribute Template"
                )
            change_set = ChangeSet(
                id=f"arn:aws:cloudformation:{stack.region}:{stack.account}:changeSet/{name}/{uuid4()}",
                name=name,
                kind=kind,
                description=asked.get("Description"),
                request=request,
            )
            try:
                self._plan(stack, change_set, request)
            except ValidationError:
                self._discard_if_new(stack)
                raise
            stack.change_sets[name] = change_set
        return {"Id": change_set.id, "StackId": stack.id}

    def describe_change_set(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the plan."""
        stack, change_set = self._registry.change_set(asked["ChangeSetName"], asked.get("StackName"))
        return change_set_view(stack, change_set, bool(asked.get("IncludePropertyValues")))

    def list_change_sets(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Return the change sets of a stack."""
        stack = self._registry.get(asked["StackName"])
        return {"Summaries": [change_set_summary(stack, change_set) for change_set in stack.change_sets.values()]}

    def delete_change_set(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Forget a plan; one that does not exist is fine, as in AWS."""
        with self._registry.lock:
            try:
                stack, change_set = self._registry.change_set(asked["ChangeSetName"], asked.get("StackName"))
            except AwsError as error:
                if error.code == "ChangeSetNotFound":
                    return {}
                raise
            if change_set.execution_status == "EXECUTE_IN_PROGRESS":
                raise AwsError(
                    "InvalidChangeSetStatus",
                    f"ChangeSet [{change_set.name}] cannot be deleted in its current execution status of [EXECUTE_IN_PROGRESS]",
                )
            del stack.change_sets[change_set.name]
        return {}

    def execute_change_set(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Start carrying out a plan; all plans of the stack are then out of date and go."""
        with self._registry.lock:
            stack, change_set = self._registry.change_set(asked["ChangeSetName"], asked.get("StackName"))
            if change_set.execution_status != "AVAILABLE":
                raise AwsError(
                    "InvalidChangeSetStatus",
                    f"ChangeSet [{change_set.id}] cannot be executed in its current status of [{change_set.status}]",
                )
            if stack.status.endswith("_IN_PROGRESS") and stack.status != "REVIEW_IN_PROGRESS":
                raise ValidationError(f"Stack:{stack.id} is in {stack.status} state and can not be updated.")
            self._intake.check_rules(stack, change_set.request)
            request = _with_options(change_set.request, asked)
            stack.change_sets.clear()
            stack.change_set_id = change_set.id
            if stack.status == "REVIEW_IN_PROGRESS":
                self._work.create(stack, request)
            else:
                self._work.update(stack, request)
        return {}

    def _target(self, name: str, kind: str) -> Stack | None:
        stack = self._registry.find(name)
        if kind == "CREATE":
            if stack is not None and stack.status != "REVIEW_IN_PROGRESS":
                raise AwsError(
                    "AlreadyExistsException",
                    f"Stack [{stack.name}] already exists and cannot be created again with the changeSet [CREATE].",
                )
            return stack
        if kind != "UPDATE":
            raise ValidationError(f"ChangeSetType {kind} is not emulated by the local AWS.")
        stack = self._registry.get(name)
        refuse_unless_updatable(stack)
        return stack

    def _plan(self, stack: Stack, change_set: ChangeSet, request: Request) -> None:
        self._intake.check_rules(stack, request)
        planner = Planner(stack, request, self._provider, self._intake.scope(stack, request))
        change_set.changes = planner.changes()
        if not change_set.changes and not planner.changes_outputs():
            change_set.status, change_set.reason, change_set.execution_status = "FAILED", NO_CHANGES, "UNAVAILABLE"

    def _discard_if_new(self, stack: Stack) -> None:
        if stack.status == "REVIEW_IN_PROGRESS" and not stack.change_sets:
            stack.turn("DELETE_COMPLETE")


def refuse_unless_updatable(stack: Stack) -> None:
    """Raise ValidationError when a stack is in a state that AWS does not update."""
    blocked = stack.status.endswith("_IN_PROGRESS") and stack.status != "REVIEW_IN_PROGRESS"
    if blocked or stack.status in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED", "UPDATE_ROLLBACK_FAILED", "REVIEW_IN_PROGRESS"):
        raise ValidationError(f"Stack:{stack.id} is in {stack.status} state and can not be updated.")


def _with_options(request: Request, asked: dict[str, Any]) -> Request:
    return replace(
        request,
        on_failure="DO_NOTHING" if asked.get("DisableRollback") else request.on_failure,
        retain_except_on_create=bool(asked.get("RetainExceptOnCreate")),
        token=asked.get("ClientRequestToken"),
    )
