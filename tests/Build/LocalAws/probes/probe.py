"""What a probe is, and how values are compared."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

# Gives a boto3 client for a service.
Clients = Callable[[str], Any]


@dataclass(frozen=True, kw_only=True)
class Probe:
    """One resource.

    ``read`` asks the service and gives what it shows (None, or an error, when there is nothing). ``changed`` are the
    properties of the update. ``hidden`` names values that the service's own API does not show either.
    """

    name: str
    type: str
    properties: dict[str, Any]
    read: Callable[[Clients, str], Any]
    changed: dict[str, Any] = field(default_factory=dict)
    replaced: bool = False
    stays: bool = False
    hidden: tuple[str, ...] = ()
    depends_on: str | None = None


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield path and text of each scalar in a value; JSON in text is looked into."""
    if isinstance(value, str) and value[:1] in "{[":
        try:
            value = json.loads(value)
        except json.JSONDecodeError:
            pass
    if isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{path}.{name}" if path else name)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from leaves(item, path)
    elif value is not None:
        yield path, str(value).lower()


def missing(wanted: dict[str, Any], shown: Any, hidden: tuple[str, ...]) -> list[str]:
    """Return the property values that what is shown does not contain."""
    visible = {text for _, text in leaves(shown)} | {name.lower() for name in names(shown)}
    return [
        f"{path}={text}"
        for path, text in leaves(wanted)
        if text not in visible and not any(path == name or path.startswith(f"{name}.") for name in hidden)
    ]


def names(value: Any) -> Iterator[str]:
    """Yield all member names in a value: tags may be shown as an object."""
    if isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from names(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from names(item)
