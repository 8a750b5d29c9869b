"""Evaluation of intrinsic functions against a scope."""

import base64
import ipaddress
import json
import re
from collections.abc import Callable
from typing import Any, Protocol

from strata_local_aws.engine.references import SUBSTITUTION, attribute_pair
from strata_local_aws.wire.errors import ValidationError

DYNAMIC = re.compile(r"\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)\}\}")


class _Marker:
    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


NO_VALUE = _Marker("AWS::NoValue")
# Stands for a value that is known only once the change has been made.
UNKNOWN = _Marker("{{changeSet:KNOWN_AFTER_APPLY}}")


class Scope(Protocol):
    """What the functions look things up in."""

    region: str
    mappings: dict[str, dict]
    conditions: dict[str, Any]

    def ref(self, name: str) -> Any:
        ...

    def attribute(self, name: str, attribute: str) -> Any:
        ...

    def imported(self, export: str) -> Any:
        ...

    def dynamic(self, service: str, reference: str) -> str:
        ...


class Resolver:
    """Replaces every function in a value by its result. Raises ValidationError for a malformed one."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._functions: dict[str, Callable[[Any], Any]] = {
            "Ref": lambda argument: scope.ref(argument),
            "Condition": self.condition,
            "Fn::GetAtt": lambda argument: scope.attribute(*attribute_pair(self.resolve(argument))),
            "Fn::Sub": self._sub,
            "Fn::If": self._if,
            "Fn::ImportValue": lambda argument: scope.imported(self.resolve(argument)),
            "Fn::And": lambda argument: all(self._truth(item) for item in argument),
            "Fn::Or": lambda argument: any(self._truth(item) for item in argument),
            "Fn::Not": lambda argument: not self._truth(argument[0]),
        }

    def resolve(self, value: Any) -> Any:
        """Return value with its functions evaluated, AWS::NoValue members removed, dynamic references filled in."""
        if isinstance(value, list):
            return [item for item in map(self.resolve, value) if item is not NO_VALUE]
        if isinstance(value, str) and "{{resolve:" in value:
            return DYNAMIC.sub(lambda found: self._scope.dynamic(found[1], found[2]), value)
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            name, argument = next(iter(value.items()))
            if name in self._functions and not (name == "Condition" and not isinstance(argument, str)):
                return self._functions[name](argument)
            if name.startswith("Fn::"):
                return self._call(name, argument)
        resolved = {key: self.resolve(item) for key, item in value.items()}
        return {key: item for key, item in resolved.items() if item is not NO_VALUE}

    def condition(self, name: str) -> bool:
        """Return the value of a condition of the template."""
        if name not in self._scope.conditions:
            raise ValidationError(f"Template format error: Unresolved condition '{name}'.")
        return self._truth(self._scope.conditions[name])

    def _truth(self, value: Any) -> bool:
        resolved = self.resolve(value)
        return resolved is True or resolved == "true"

    def _if(self, argument: Any) -> Any:
        name, when_true, when_false = argument
        return self.resolve(when_true if self.condition(name) else when_false)

    def _sub(self, argument: Any) -> Any:
        text, variables = (argument, {}) if isinstance(argument, str) else (argument[0], self.resolve(argument[1]))
        unknown = False

        def value_of(found: re.Match) -> str:
            nonlocal unknown
            placeholder = found[1].strip()
            name, dot, attribute = placeholder.partition(".")
            if placeholder in variables:
                value = variables[placeholder]
            else:
                value = self._scope.attribute(name, attribute) if dot else self._scope.ref(name)
            unknown = unknown or value is UNKNOWN
            return as_text(value)

        filled = SUBSTITUTION.sub(value_of, text).replace("${!", "${")
        return UNKNOWN if unknown else self.resolve(filled)

    def _call(self, name: str, argument: Any) -> Any:
        if name not in PURE_FUNCTIONS and name not in ("Fn::FindInMap", "Fn::GetAZs"):
            raise ValidationError(f"Template format error: function {name} is not emulated by the local AWS.")
        resolved = self.resolve(argument)
        if contains_unknown(resolved):
            return UNKNOWN
        try:
            if name == "Fn::FindInMap":
                return self._find_in_map(*resolved[:3], default=resolved[3] if len(resolved) > 3 else None)
            if name == "Fn::GetAZs":
                return [f"{resolved or self._scope.region}{letter}" for letter in "abc"]
            return PURE_FUNCTIONS[name](resolved)
        except (TypeError, ValueError, IndexError, KeyError) as error:
            raise ValidationError(f"Template error: {name} cannot be evaluated with {json.dumps(resolved, default=str)}") from error

    def _find_in_map(self, map_name: str, top: str, second: str, default: dict | None) -> Any:
        found = self._scope.mappings.get(map_name, {}).get(str(top), {}).get(str(second))
        if found is not None:
            return self.resolve(found)
        if default is not None and "DefaultValue" in default:
            return default["DefaultValue"]
        raise ValidationError(f"Template error: Unable to get mapping for {map_name}::{top}::{second}")


def as_text(value: Any) -> str:
    """Return a scalar as CloudFormation writes it into a string."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(as_text, value)) if isinstance(value, list) else str(value)


def contains_unknown(value: Any) -> bool:
    """Tell whether UNKNOWN occurs anywhere in value."""
    if isinstance(value, dict):
        return any(map(contains_unknown, value.values()))
    return any(map(contains_unknown, value)) if isinstance(value, list) else value is UNKNOWN


def _select(argument: list) -> Any:
    index, items = int(argument[0]), argument[1]
    if not 0 <= index < len(items):
        raise ValidationError(f"Template error: Fn::Select cannot select nonexistent value at index {index}")
    return items[index]


def _cidr(argument: list) -> list[str]:
    block, count, bits = argument[0], int(argument[1]), int(argument[2])
    network = ipaddress.ip_network(block)
    subnets = network.subnets(new_prefix=network.max_prefixlen - bits)
    return [str(next(subnets)) for _ in range(count)]


PURE_FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "Fn::Base64": lambda argument: base64.b64encode(argument.encode()).decode(),
    "Fn::Cidr": _cidr,
    "Fn::Contains": lambda argument: argument[1] in argument[0],
    "Fn::EachMemberEquals": lambda argument: all(item == argument[1] for item in argument[0]),
    "Fn::EachMemberIn": lambda argument: all(item in argument[1] for item in argument[0]),
    "Fn::Equals": lambda argument: as_text(argument[0]) == as_text(argument[1]),
    "Fn::Join": lambda argument: argument[0].join(map(as_text, argument[1])),
    "Fn::Length": len,
    "Fn::Select": _select,
    "Fn::Split": lambda argument: argument[1].split(argument[0]),
    "Fn::ToJsonString": lambda argument: json.dumps(argument, separators=(",", ":")),
}
