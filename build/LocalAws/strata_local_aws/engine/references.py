"""Which names a piece of template refers to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SUBSTITUTION = re.compile(r"\$\{([^!{}][^{}]*)\}")


@dataclass(frozen=True)
class Reference:
    """A Ref (attribute is None) or a GetAtt of something in the template."""

    name: str
    attribute: str | None = None


def references(value: Any) -> Iterator[Reference]:
    """Yield every Ref, Fn::GetAtt and Fn::Sub placeholder in value, in order, repeated as written."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        yield from _in_object(value)


def attribute_pair(argument: Any) -> tuple[str, str]:
    """Split the argument of Fn::GetAtt, a list or ``"Name.Attribute"``, into name and attribute."""
    if isinstance(argument, str):
        name, _, attribute = argument.partition(".")
        return name, attribute
    return argument[0], ".".join(str(part) for part in argument[1:])


def _in_object(value: dict) -> Iterator[Reference]:
    if set(value) == {"Ref"} and isinstance(value["Ref"], str):
        yield Reference(value["Ref"])
    elif set(value) == {"Fn::GetAtt"} and isinstance(value["Fn::GetAtt"], (str, list)):
        name, attribute = attribute_pair(value["Fn::GetAtt"])
        yield Reference(name, attribute)
    elif set(value) == {"Fn::Sub"}:
        yield from _in_substitution(value["Fn::Sub"])
    else:
        for item in value.values():
            yield from references(item)


def _in_substitution(argument: Any) -> Iterator[Reference]:
    text, variables = (argument, {}) if isinstance(argument, str) else (argument[0], argument[1])
    yield from references(list(variables.values()))
    for placeholder in SUBSTITUTION.findall(text):
        name, dot, attribute = placeholder.strip().partition(".")
        if placeholder.strip() not in variables:
            yield Reference(name, attribute if dot else None)
