"""The order in which resources can be made."""

from graphlib import CycleError, TopologicalSorter
from typing import Any

from strata_local_aws.engine.references import references
from strata_local_aws.wire.errors import ValidationError


def dependencies(resource: dict[str, Any]) -> set[str]:
    """Return the names that a resource of a template refers to or names in DependsOn."""
    explicit = resource.get("DependsOn", [])
    named = {explicit} if isinstance(explicit, str) else set(explicit)
    return named | {reference.name for reference in references(resource.get("Properties", {}))}


def creation_order(resources: dict[str, dict]) -> list[str]:
    """Return the logical ids so that each comes after all it depends on; template order where that is free."""
    graph = {name: dependencies(resource) & resources.keys() for name, resource in resources.items()}
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as error:
        members = sorted(set(error.args[1]))
        raise ValidationError(f"Circular dependency between resources: [{', '.join(members)}]") from error
    position = {name: index for index, name in enumerate(resources)}
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=position.__getitem__)
        order.extend(ready)
        sorter.done(*ready)
    return order
