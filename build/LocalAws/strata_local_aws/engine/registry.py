"""The stacks of one region."""

import threading
from collections.abc import Iterator
from uuid import uuid4

from strata_local_aws.engine.stack import ChangeSet, Stack
from strata_local_aws.wire.errors import AwsError, ValidationError


class Registry:
    """Finds stacks by name or id, and knows which stack exports and imports what."""

    def __init__(self, account: str, region: str) -> None:
        self.account = account
        self.region = region
        self.lock = threading.RLock()
        self._stacks: list[Stack] = []

    def all(self) -> list[Stack]:
        """Return every stack, deleted ones too, oldest first."""
        return list(self._stacks)

    def living(self) -> Iterator[Stack]:
        """Yield the stacks that are not deleted."""
        return (stack for stack in self._stacks if stack.status != "DELETE_COMPLETE")

    def find(self, name_or_id: str) -> Stack | None:
        """Return the stack with that id, or the living one with that name."""
        if name_or_id.startswith("arn:"):
            return next((stack for stack in self._stacks if stack.id == name_or_id), None)
        return next((stack for stack in self.living() if stack.name == name_or_id), None)

    def get(self, name_or_id: str) -> Stack:
        """Return the stack. Raises ValidationError when there is none."""
        stack = self.find(name_or_id)
        if stack is None:
            raise ValidationError(f"Stack with id {name_or_id} does not exist")
        return stack

    def add(self, name: str, status: str) -> Stack:
        """Make a new stack."""
        identity = f"arn:aws:cloudformation:{self.region}:{self.account}:stack/{name}/{uuid4()}"
        stack = Stack(id=identity, name=name, region=self.region, account=self.account, status=status)
        self._stacks.append(stack)
        return stack

    def change_set(self, name_or_id: str, stack_name: str | None) -> tuple[Stack, ChangeSet]:
        """Return a change set and its stack. Raises ChangeSetNotFound."""
        if name_or_id.startswith("arn:"):
            stacks = self.all()
        elif stack_name is None:
            raise ValidationError("StackName must be specified if ChangeSetName is not specified as an ARN.")
        else:
            stacks = [self.get(stack_name)]
        for stack in stacks:
            for change_set in stack.change_sets.values():
                if name_or_id in (change_set.id, change_set.name):
                    return stack, change_set
        raise AwsError("ChangeSetNotFound", f"ChangeSet [{name_or_id}] does not exist")

    def exports(self) -> dict[str, tuple[str, Stack]]:
        """Return value and stack of each export, by export name."""
        return {
            output["ExportName"]: (output["Value"], stack)
            for stack in self.living()
            for output in stack.outputs.values()
            if "ExportName" in output
        }

    def importers(self, export: str) -> list[str]:
        """Return the names of the stacks that import an export."""
        return [stack.name for stack in self.living() if export in stack.imports]
