"""The resource provider schemas that cfn-lint carries: what a property may be, and what changing it means."""

import json
import re
import runpy
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, TypeChecker
from jsonschema import ValidationError as SchemaError
from jsonschema.validators import extend

# Every type of this region is read; the schemas of the types emulated here do not differ between regions.
REGION_MODULE = "us_east_1"


class Schemas:
    """Schemas by resource type, read from cfn-lint's data files without importing cfn-lint (which takes a second)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, str] = runpy.run_path(str(folder / "providers" / f"{REGION_MODULE}.py"))["types"]

    @staticmethod
    def load() -> "Schemas":
        """Find the schemas in the installed cfn-lint."""
        found = find_spec("cfnlint")
        if found is None or found.origin is None:
            raise ModuleNotFoundError("cfn-lint is not installed; its provider schemas are needed")
        return Schemas(Path(found.origin).parent / "data" / "schemas")

    def knows(self, type_name: str) -> bool:
        """Tell whether AWS has this resource type."""
        return type_name in self._files

    @lru_cache(maxsize=None)
    def schema(self, type_name: str) -> dict[str, Any]:
        """Return the provider schema of a type, or an empty one when AWS publishes none."""
        if not self.knows(type_name):
            return {}
        return json.loads((self._folder / "resources" / f"{self._files[type_name]}.json").read_text(encoding="utf-8"))

    def attributes(self, type_name: str) -> set[str]:
        """Return the attributes that Fn::GetAtt can ask of a type, dotted as in a template."""
        paths = self.schema(type_name).get("readOnlyProperties", [])
        return {path.removeprefix("/properties/").replace("/", ".") for path in paths}

    def recreation(self, type_name: str, path: tuple[str, ...]) -> str:
        """Return ``Always``, ``Conditionally`` or ``Never``: whether changing the property at path replaces."""
        schema = self.schema(type_name)
        for key, answer in (("createOnlyProperties", "Always"), ("conditionalCreateOnlyProperties", "Conditionally")):
            if any(_touches(pointer, path) for pointer in schema.get(key, [])):
                return answer
        return "Never"

    def tag_property(self, type_name: str) -> str | None:
        """Return the property that holds the tags of a type, when it can be tagged."""
        schema = self.schema(type_name)
        tagging = schema.get("tagging", {})
        pointer = tagging.get("tagProperty", "/properties/Tags")
        name = pointer.removeprefix("/properties/")
        return name if tagging.get("taggable", True) and name in schema.get("properties", {}) else None

    def tags_are_map(self, type_name: str) -> bool:
        """Tell whether the tags of a type are an object instead of a list of Key and Value."""
        tags = self.schema(type_name)["properties"][self.tag_property(type_name)]
        return "array" not in tags.get("type", "object") and "$ref" not in tags

    def problems(self, type_name: str, properties: dict) -> list[str]:
        """Return what is wrong with resolved properties, worded as resource handlers word it."""
        return [text for error in self._validator(type_name).iter_errors(properties) for text in _texts(error)]

    @lru_cache(maxsize=None)
    def _validator(self, type_name: str) -> Draft7Validator:
        return LENIENT_VALIDATOR(_with_usable_patterns(self.schema(type_name)))


def _touches(pointer: str, path: tuple[str, ...]) -> bool:
    named = pointer.removeprefix("/properties/").split("/")
    steps = [step for step in path if not step.isdecimal()]
    named = [step for step in named if step != "*"]
    shorter = min(len(named), len(steps))
    return named[:shorter] == steps[:shorter]


def _texts(error: Any) -> Iterator[str]:
    where = "#/" + "/".join(str(step) for step in error.absolute_path)
    if error.validator == "additionalProperties":
        allowed = error.schema.get("properties", {}).keys()
        patterns = error.schema.get("patternProperties", {}).keys()
        for key in error.instance:
            if key not in allowed and not any(re.search(pattern, key) for pattern in patterns):
                yield f"{where}: extraneous key [{key}] is not permitted"
    elif error.validator == "required":
        for key in error.validator_value:
            if key not in error.instance:
                yield f"{where}: required key [{key}] not found"
    elif error.validator == "enum":
        yield f"{where}: {error.instance} is not a valid enum value"
    else:
        yield f"{where}: {error.message}"


def _with_usable_patterns(value: Any) -> Any:
    """Drop the patterns that Python cannot read, because AWS writes them for Java; such member names all fit."""
    if isinstance(value, list):
        return [_with_usable_patterns(item) for item in value]
    if not isinstance(value, dict):
        return value
    usable = {}
    for key, item in value.items():
        if key == "patternProperties":
            item = {pattern if _compiles(pattern) else "": schema for pattern, schema in item.items()}
        if not (key == "pattern" and isinstance(item, str) and not _compiles(item)):
            usable[key] = _with_usable_patterns(item)
    return usable


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _is_text(_: TypeChecker, value: Any) -> bool:
    return isinstance(value, (str, int, float, bool))


def _is_number(_: TypeChecker, value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return False
    return re.fullmatch(r"-?\d+(\.\d+)?", str(value)) is not None


def _is_boolean(_: TypeChecker, value: Any) -> bool:
    return value is True or value is False or value in ("true", "false", "True", "False")


def _enum(_: Any, allowed: list, value: Any, schema: dict) -> Iterator[Any]:
    if str(value) not in map(str, allowed) and not (isinstance(value, bool) and str(value).lower() in map(str, allowed)):
        yield SchemaError(f"{value} is not one of {allowed}", validator="enum")


def _only_for_text(check: Any) -> Any:
    def checked(validator: Any, limit: Any, value: Any, schema: dict) -> Iterator[Any]:
        yield from check(validator, limit, value, schema) if isinstance(value, str) else ()

    return checked


def _as_number(check: Any) -> Any:
    def checked(validator: Any, limit: Any, value: Any, schema: dict) -> Iterator[Any]:
        number = float(value) if isinstance(value, str) and _is_number(validator, value) else value
        yield from check(validator, limit, number, schema)

    return checked


# CloudFormation converts between scalars ("5" for 5, true for "true"), so their types are interchangeable here.
LENIENT_VALIDATOR = extend(
    Draft7Validator,
    validators={
        "enum": _enum,
        "pattern": _only_for_text(Draft7Validator.VALIDATORS["pattern"]),
        "minimum": _as_number(Draft7Validator.VALIDATORS["minimum"]),
        "maximum": _as_number(Draft7Validator.VALIDATORS["maximum"]),
    },
    type_checker=Draft7Validator.TYPE_CHECKER.redefine_many(
        {"string": _is_text, "integer": _is_number, "number": _is_number, "boolean": _is_boolean}
    ),
)
