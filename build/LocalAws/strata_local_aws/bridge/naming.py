"""Names of resources that their templates do not name."""

from hashlib import sha256
from typing import Any

from strata_local_aws.bridge.row import Name

UNIQUE_CHARACTERS = 12


def generate(name: Name, stack_name: str, logical_id: str, unique: str) -> str:
    """Return stack, logical id and a part that ``unique`` decides, within the limits of the type."""
    suffix = sha256(f"{stack_name}/{logical_id}/{unique}".encode()).hexdigest()[:UNIQUE_CHARACTERS]
    room = name.max_length - UNIQUE_CHARACTERS - 1
    text = f"{stack_name}-{logical_id}"[:room].rstrip("-") + f"-{suffix}"
    text = text.replace("-", name.separator)
    return text.lower() if name.lower else text


def with_name(properties: dict[str, Any], name: Name, value: str) -> dict[str, Any]:
    """Return a copy of the properties in which the name property has this value."""
    *parents, last = name.path.split(".")
    copy = dict(properties)
    inner = copy
    for parent in parents:
        inner[parent] = dict(inner.get(parent, {}))
        inner = inner[parent]
    inner[last] = value
    return copy
