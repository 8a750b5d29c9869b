"""From the type a file has to the type a column declares: widening that keeps every value, or nothing.

A source that changes a column's type is a mistake to report, not one to guess around. Three types are written in several ways by
replication and are read from each: booleans as text, decimals of any precision, dates and times as text.
"""

import re

from strata_glue import sql_text

_WHOLE = ["tinyint", "smallint", "int", "bigint"]
_PLAIN = {
    "smallint": {"tinyint"},
    "int": {"tinyint", "smallint"},
    "bigint": {"tinyint", "smallint", "int"},
    "double": {"float"},
    "timestamp": {"timestamp_ntz"},
}
_DECIMAL = re.compile(r"decimal\((\d+),(\d+)\)")
_TRUE, _FALSE = "'true', 't', '1'", "'false', 'f', '0'"


def convert(column: str, found: str, declared: str) -> str | None:
    """The SQL expression that reads `column` of type `found` as `declared`; None when that could change a value.

    Types as Spark names them. The expression fails at run time for a text that spells no value of the type.
    """
    value = sql_text.name(column)
    if found == declared:
        return value
    if found in _PLAIN.get(declared, ()):
        return f"cast({value} as {declared})"
    if declared == "boolean" and found == "string":
        return _boolean(column, value)
    if declared in ("date", "timestamp") and found == "string":
        return _time(column, value, declared)
    if _DECIMAL.fullmatch(declared) and (_DECIMAL.fullmatch(found) or found in _WHOLE):
        return _decimal(column, value, declared)
    return None


def not_null(column: str, expression: str, dataset: str) -> str:
    """The expression, which ends the run when it is null: the column is declared not to be."""
    problem = f"Column '{column}' of '{dataset}' holds a null, and its record does not allow one. Declare the property as nullable or correct the source."
    return f"coalesce({expression}, raise_error({sql_text.text(problem)}))"


def _boolean(column: str, value: str) -> str:
    problem = sql_text.text(f"Column '{column}' holds a text that is neither true nor false. Declare it as a text or correct the source.")
    return (
        f"case when {value} is null then null when lower({value}) in ({_TRUE}) then true "
        f"when lower({value}) in ({_FALSE}) then false else raise_error({problem}) end"
    )


def _time(column: str, value: str, declared: str) -> str:
    """Spark's own cast would quote the text it fails on, which may be personal data."""
    problem = sql_text.text(f"Column '{column}' holds a text that is no {declared}. Declare it as a text and parse it, or correct the source.")
    return f"case when {value} is null then null else coalesce(try_cast({value} as {declared}), raise_error({problem})) end"


def _decimal(column: str, value: str, declared: str) -> str:
    problem = sql_text.text(f"Column '{column}' holds a number with more digits than {declared} keeps. Declare a larger precision and scale.")
    exact = f"try_cast({value} as {declared})"
    return f"case when {value} is null then null when {exact} = {value} then {exact} else raise_error({problem}) end"
