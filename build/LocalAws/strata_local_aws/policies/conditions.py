"""The Condition block of a statement.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from typing import Any

from strata_local_aws.policies.patterns import matches

Context = Mapping[str, list[str]]
VARIABLE = re.compile(r"\$\{([^{}]+)\}")


def holds(condition: Mapping[str, Mapping[str, Any]], context: Context) -> bool:
    """Tell whether every operator of the block holds for every key. Keys of ``context`` are lower case."""
    return all(
        _key_holds(operator, key, _texts(expected), context) for operator, keys in condition.items() for key, expected in keys.items()
    )


def keys_used(condition: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Return the context keys that a block looks at."""
    return {key for keys in condition.values() for key in keys}


def _key_holds(operator: str, key: str, expected: list[str], context: Context) -> bool:
    actual = context.get(key.lower())
    quantifier, _, name = operator.rpartition(":")
    if name.lower() == "null":
        return (actual is None) == (expected[0].lower() == "true")
    optional = name.endswith("IfExists")
    compare, negated = OPERATORS[name.removesuffix("IfExists").lower()]
    if actual is None:
        # A negated operator holds for an absent key; so does a quantifier over nothing.
        return optional or negated or quantifier == "ForAllValues"
    expected = [substitute(text, context) for text in expected]

    def one_holds(value: str) -> bool:
        return any(compare(value, text) for text in expected) != negated

    return any(map(one_holds, actual)) if quantifier == "ForAnyValue" else all(map(one_holds, actual))


def substitute(text: str, context: Context) -> str:
    """Fill in policy variables such as ``${aws:username}``; unknown ones stay, and then match nothing."""

    def value_of(found: re.Match) -> str:
        values = context.get(found[1].lower())
        return values[0] if values else found[0]

    return VARIABLE.sub(value_of, text)


def _texts(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in items]


def _number(compare: Callable[[float, float], bool]) -> Callable[[str, str], bool]:
    return lambda actual, expected: compare(float(actual), float(expected))


def _date(compare: Callable[[datetime, datetime], bool]) -> Callable[[str, str], bool]:
    return lambda actual, expected: compare(_moment(actual), _moment(expected))


def _moment(text: str) -> datetime:
    if text.isdecimal():
        return datetime.fromtimestamp(int(text), timezone.utc)
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _in_network(actual: str, expected: str) -> bool:
    return ipaddress.ip_address(actual) in ipaddress.ip_network(expected, strict=False)


def _same_case_aside(actual: str, expected: str) -> bool:
    return actual.lower() == expected.lower()


def _arn_like(actual: str, expected: str) -> bool:
    return matches(expected, actual)


def _equal(actual: str, expected: str) -> bool:
    return actual == expected


# operator in lower case: comparison, and whether the operator is its negation
OPERATORS: dict[str, tuple[Callable[[str, str], bool], bool]] = {
    "stringequals": (_equal, False),
    "stringnotequals": (_equal, True),
    "stringequalsignorecase": (_same_case_aside, False),
    "stringnotequalsignorecase": (_same_case_aside, True),
    "stringlike": (_arn_like, False),
    "stringnotlike": (_arn_like, True),
    "arnequals": (_arn_like, False),
    "arnlike": (_arn_like, False),
    "arnnotequals": (_arn_like, True),
    "arnnotlike": (_arn_like, True),
    "numericequals": (_number(lambda a, b: a == b), False),
    "numericnotequals": (_number(lambda a, b: a == b), True),
    "numericlessthan": (_number(lambda a, b: a < b), False),
    "numericlessthanequals": (_number(lambda a, b: a <= b), False),
    "numericgreaterthan": (_number(lambda a, b: a > b), False),
    "numericgreaterthanequals": (_number(lambda a, b: a >= b), False),
    "dateequals": (_date(lambda a, b: a == b), False),
    "datenotequals": (_date(lambda a, b: a == b), True),
    "datelessthan": (_date(lambda a, b: a < b), False),
    "datelessthanequals": (_date(lambda a, b: a <= b), False),
    "dategreaterthan": (_date(lambda a, b: a > b), False),
    "dategreaterthanequals": (_date(lambda a, b: a >= b), False),
    "bool": (_same_case_aside, False),
    "binaryequals": (_equal, False),
    "ipaddress": (_in_network, False),
    "notipaddress": (_in_network, True),
}
