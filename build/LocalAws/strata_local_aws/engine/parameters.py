"""Parameter values: defaults, previous values, checks, and lookups in SSM."""

import re
from typing import Any

from strata_local_aws.wire.errors import AwsError, ValidationError
from strata_local_aws.wire.outgoing import AwsClient

SSM_VALUE = re.compile(r"AWS::SSM::Parameter::Value<(.+)>")


def raw_values(declared: dict[str, dict], given: list[dict], previous: dict[str, str]) -> dict[str, str]:
    """Return the text of each parameter. Raises ValidationError for unknown, missing or refused ones."""
    named = {entry["ParameterKey"]: entry for entry in given}
    unknown = sorted(set(named) - set(declared))
    if unknown:
        raise ValidationError(f"Parameters: [{', '.join(unknown)}] do not exist in the template")
    values: dict[str, str] = {}
    missing = []
    for name, declaration in declared.items():
        value = _value(name, declaration, named.get(name), previous)
        if value is None:
            missing.append(name)
        else:
            _check(name, declaration, value)
            values[name] = value
    if missing:
        raise ValidationError(f"Parameters: [{', '.join(missing)}] must have values")
    return values


def resolved_values(declared: dict[str, dict], raw: dict[str, str], client: AwsClient) -> dict[str, Any]:
    """Return what Ref gives for each parameter: lists split, SSM parameters looked up."""
    return {name: _resolve(name, declaration.get("Type", "String"), raw[name], client) for name, declaration in declared.items()}


def _value(name: str, declaration: dict, entry: dict | None, previous: dict[str, str]) -> str | None:
    if entry is not None and entry.get("UsePreviousValue"):
        if name not in previous:
            raise ValidationError(
                f"Invalid input for parameter key {name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template"
            )
        return previous[name]
    if entry is not None and "ParameterValue" in entry:
        return entry["ParameterValue"]
    return str(declaration["Default"]) if "Default" in declaration else None


def _check(name: str, declaration: dict, value: str) -> None:
    hint = declaration.get("ConstraintDescription")

    def refuse(reason: str) -> None:
        raise ValidationError(f"Parameter '{name}' {hint or reason}")

    allowed = [str(item) for item in declaration.get("AllowedValues", [])]
    if allowed and value not in allowed:
        refuse(f"must be one of AllowedValues [{', '.join(allowed)}]")
    pattern = declaration.get("AllowedPattern")
    if pattern and not re.fullmatch(pattern, value):
        refuse(f"must match pattern {pattern}")
    if len(value) < int(declaration.get("MinLength", 0)):
        refuse(f"must contain at least {declaration['MinLength']} characters")
    if "MaxLength" in declaration and len(value) > int(declaration["MaxLength"]):
        refuse(f"must contain at most {declaration['MaxLength']} characters")
    if declaration.get("Type") == "Number":
        _check_number(declaration, value, refuse)


def _check_number(declaration: dict, value: str, refuse: Any) -> None:
    try:
        number = float(value)
    except ValueError:
        refuse("must be a number")
        return
    if "MinValue" in declaration and number < float(declaration["MinValue"]):
        refuse(f"must be a number not less than {declaration['MinValue']}")
    if "MaxValue" in declaration and number > float(declaration["MaxValue"]):
        refuse(f"must be a number not greater than {declaration['MaxValue']}")


def _resolve(name: str, type_name: str, value: str, client: AwsClient) -> Any:
    stored = SSM_VALUE.fullmatch(type_name)
    if stored:
        try:
            value = client.call("ssm", "GetParameter", Name=value)["Parameter"]["Value"]
        except AwsError as error:
            raise ValidationError(f"Unable to fetch parameters [{value}] from parameter store for this account. ({name})") from error
        type_name = stored[1]
    if type_name.startswith("List<") or type_name == "CommaDelimitedList":
        return [item.strip() for item in value.split(",")] if value else []
    return value
