"""Deleting resources: of a whole stack, and those left over after an update."""

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.graph import creation_order
from strata_local_aws.engine.stack import Stack, StackResource
from strata_local_aws.wire.errors import AwsError

RETAINED = ("Retain", "RetainExceptOnCreate")


class Removal:
    """Deletes resources of one stack and records what happened."""

    def __init__(self, stack: Stack, provider: Provider) -> None:
        self._stack = stack
        self._provider = provider

    def delete(self, resource: StackResource, policy: str) -> bool:
        """Delete one resource unless its policy retains it. Returns whether that went well."""
        if policy in RETAINED:
            self._stack.record(resource, "DELETE_SKIPPED")
            return True
        self._stack.record(resource, "DELETE_IN_PROGRESS")
        try:
            self._provider.delete(
                self._provider.resource(
                    resource.type, resource.logical_id, self._stack.region, resource.properties, resource.physical_id, resource.attributes
                )
            )
        except AwsError as error:
            self._stack.record(resource, "DELETE_FAILED", error.message)
            return False
        self._stack.record(resource, "DELETE_COMPLETE")
        return True

    def delete_all(self, retain: set[str]) -> list[str]:
        """Delete every resource of the stack, dependents first. Returns the logical ids that could not be deleted."""
        failed = []
        for name in reversed(deployment_order(self._stack.resources)):
            resource = self._stack.resources[name]
            policy = "Retain" if name in retain else resource.definition.get("DeletionPolicy", "Delete")
            if self.delete(resource, policy):
                del self._stack.resources[name]
            else:
                failed.append(name)
        return failed


def deployment_order(resources: dict[str, StackResource]) -> list[str]:
    """Return the logical ids of existing resources in the order they depend on each other."""
    return creation_order({name: resource.definition for name, resource in resources.items()})
