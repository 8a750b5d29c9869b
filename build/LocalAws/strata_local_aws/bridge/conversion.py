"""CloudFormation properties to API parameters, driven by the shape the API declares."""

import json
from collections.abc import Iterator
from typing import Any

from botocore.utils import parse_timestamp

from strata_local_aws.engine.intrinsics import as_text


class Conversion:
    """One conversion; ``lost`` collects the paths of the properties that the shape has no place for."""

    def __init__(self) -> None:
        self.lost: list[str] = []

    def convert(self, value: Any, shape: Any, path: str = "") -> Any:
        """Return value in the form of shape: members renamed by case and plural, scalars and tags in its types."""
        kind = shape.type_name
        if kind == "structure" and isinstance(value, dict):
            return self._structure(value, shape, path)
        if kind == "list":
            return self._list(value, shape, path)
        if kind == "map":
            return self._map(value, shape, path)
        return _scalar(value, kind)

    def _structure(self, value: dict, shape: Any, path: str) -> dict:
        converted = {}
        for name, item in value.items():
            inner = f"{path}.{name}" if path else name
            member = member_named(shape, name)
            if member is None:
                self.lost.append(inner)
            else:
                converted[member] = self.convert(item, shape.members[member], inner)
        return converted

    def _list(self, value: Any, shape: Any, path: str) -> list:
        if isinstance(value, dict) and shape.member.type_name == "structure":
            value = list(_key_value_pairs(value, shape.member))
        items = value if isinstance(value, list) else [value]
        return [self.convert(item, shape.member, path) for item in items]

    def _map(self, value: Any, shape: Any, path: str) -> dict:
        if isinstance(value, list):
            value = {item["Key"]: item.get("Value", "") for item in value}
        return {as_text(key): self.convert(item, shape.value, f"{path}.{key}") for key, item in value.items()}


def member_named(shape: Any, name: str) -> str | None:
    """Return the member of a structure that means the same as a CloudFormation name, or None."""
    if name in shape.members:
        return name
    by_folded_name = {member.casefold(): member for member in shape.members}
    return next((by_folded_name[folded] for folded in _spellings(name.casefold()) if folded in by_folded_name), None)


def shape_at(shape: Any, path: str) -> Any:
    """Return the shape of the member at a dotted path; an empty path is the shape itself."""
    for member in filter(None, path.split(".")):
        shape = shape.members[member]
    return shape


def _spellings(folded: str) -> tuple[str, ...]:
    return folded, f"{folded}s", folded.removesuffix("s")


def _key_value_pairs(value: dict, member: Any) -> Iterator[dict]:
    key_name = next(name for name in member.members if name.casefold() in ("key", "tagkey"))
    value_name = next(name for name in member.members if name.casefold() in ("value", "tagvalue"))
    for key, item in value.items():
        yield {key_name: key, value_name: item}


def _scalar(value: Any, kind: str) -> Any:
    if kind in ("integer", "long"):
        return int(float(value))
    if kind in ("float", "double"):
        return float(value)
    if kind == "boolean":
        return value if isinstance(value, bool) else str(value).lower() == "true"
    if kind == "timestamp":
        return parse_timestamp(value)
    if kind == "blob":
        return value if isinstance(value, bytes) else str(value).encode()
    if isinstance(value, (dict, list)):
        return json.dumps(value, separators=(",", ":"))
    return as_text(value)
