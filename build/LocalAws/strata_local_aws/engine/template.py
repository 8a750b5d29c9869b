"""Template text, JSON or YAML, to a Template."""

import json
from dataclasses import dataclass
from typing import Any

import yaml

from strata_local_aws.wire.errors import ValidationError

SECTIONS = {
    "AWSTemplateFormatVersion",
    "Description",
    "Metadata",
    "Parameters",
    "Mappings",
    "Conditions",
    "Rules",
    "Transform",
    "Resources",
    "Outputs",
    "Hooks",
}
# LanguageExtensions is the transform behind Fn::Length and Fn::ToJsonString, which are always available here.
KNOWN_TRANSFORMS = {"AWS::LanguageExtensions"}


@dataclass(frozen=True)
class Template:
    """A parsed template; each section is an empty dict when absent."""

    text: str
    description: str | None
    metadata: dict[str, Any]
    parameters: dict[str, dict]
    mappings: dict[str, dict]
    conditions: dict[str, Any]
    rules: dict[str, dict]
    resources: dict[str, dict]
    outputs: dict[str, dict]

    @staticmethod
    def parse(text: str) -> "Template":
        """Parse JSON or YAML. Raises ValidationError when it is neither, or not shaped as a template."""
        document = _load(text)
        if not isinstance(document, dict):
            raise ValidationError("Template format error: unsupported structure.")
        unknown = sorted(set(document) - SECTIONS)
        if unknown:
            raise ValidationError(f"Invalid template property or properties [{', '.join(unknown)}]")
        transforms = document.get("Transform", [])
        for transform in [transforms] if isinstance(transforms, str) else transforms:
            if transform not in KNOWN_TRANSFORMS:
                raise ValidationError(f"Transform '{transform}' is not emulated by the local AWS.")
        sections = {name: document.get(name) or {} for name in SECTIONS}
        for name in SECTIONS - {"AWSTemplateFormatVersion", "Description", "Transform"}:
            if not isinstance(sections[name], dict):
                raise ValidationError(f"Template format error: {name} must be an object.")
        if not sections["Resources"]:
            raise ValidationError("Template format error: At least one Resources member must be defined.")
        return Template(
            text,
            document.get("Description"),
            sections["Metadata"],
            sections["Parameters"],
            sections["Mappings"],
            sections["Conditions"],
            sections["Rules"],
            sections["Resources"],
            sections["Outputs"],
        )


# libyaml's reader is faster, and takes the plain ? of a cron expression; a PyYAML built without it has only its own.
class _TemplateLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML with CloudFormation's short tags, and without YAML's own dates."""


_TemplateLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _short_tag(loader: _TemplateLoader, suffix: str, node: yaml.Node) -> dict:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


_TemplateLoader.add_multi_constructor("!", _short_tag)


def _load(text: str) -> Any:
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text)
        return yaml.load(text, Loader=_TemplateLoader)
    except json.JSONDecodeError as error:
        raise ValidationError(f"Template format error: JSON not well-formed. (line {error.lineno}, column {error.colno})") from error
    except yaml.YAMLError as error:
        raise ValidationError(f"Template format error: YAML not well-formed. {error}") from error
