"""Small expressions of table rows: ``arn:aws:glue:{region}:{account}:job/{props.Name}``."""

import re
from collections.abc import Mapping
from typing import Any

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def fill(expression: Any, values: Mapping[str, Any]) -> Any:
    """Return the expression with its placeholders looked up by dotted path; None for a lone one that is absent.

    A string that is one placeholder gives the value itself, of any type. Members of objects that come out as
    None are left out.
    """
    if isinstance(expression, Mapping):
        filled = {name: fill(item, values) for name, item in expression.items()}
        return {name: item for name, item in filled.items() if item is not None}
    if isinstance(expression, list):
        return [fill(item, values) for item in expression]
    if not isinstance(expression, str):
        return expression
    alone = PLACEHOLDER.fullmatch(expression)
    if alone:
        return look_up(values, alone[1])
    return PLACEHOLDER.sub(lambda found: str(look_up(values, found[1])), expression)


def look_up(values: Any, path: str) -> Any:
    """Return the value at a dotted path of objects and list indexes, or None when there is none."""
    for step in path.split("."):
        if isinstance(values, Mapping):
            values = values.get(step)
        elif isinstance(values, list) and step.isdecimal() and int(step) < len(values):
            values = values[int(step)]
        else:
            return None
    return values
