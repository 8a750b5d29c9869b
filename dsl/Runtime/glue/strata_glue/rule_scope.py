"""What rules say of a dataset beyond its rows: which can be judged on changed rows alone, and whether they tell rows apart."""

import re

from strata_glue.spec import Output, Quality, Rule

_TOKEN = re.compile(r"\"(?:\\.|[^\"\\])*\"|[\w.]+|\S")
_ROW_ALONE = {"IsComplete", "ColumnValues", "ColumnLength", "ReferentialIntegrity"}
_UNIQUE = {"IsUnique", "IsPrimaryKey"}
_UNIQUE_ALONE = re.compile(r"(?P<kind>IsUnique|IsPrimaryKey)(?P<columns>(?: \"\w+\")+)")


def judges_rows_alone(rule: Rule, key: tuple[str, ...]) -> bool:
    """Whether rows that did not change, and their number, have no say in the rule.

    Uniqueness of the key, or of more than the key, is what a merge by key gives. A reference depends on the other dataset only.
    """
    return rule.row_level and all(
        kind in _ROW_ALONE or (kind in _UNIQUE and key and set(key) <= set(columns)) for kind, columns in _singles(rule.dqdl)
    )


def tell_rows_apart(quality: Quality, output: Output) -> bool:
    """Whether the rules leave no two rows with the same key. Only a primary key is sure not to have several rows without a value."""
    if quality.on_failure == "Warn":
        return False
    unique = (_UNIQUE_ALONE.fullmatch(rule.dqdl) for rule in quality.rules)
    complete = {column.name for column in output.columns if not column.nullable}
    return any(
        (columns := set(rule["columns"].replace('"', " ").split())) <= set(output.key) and (rule["kind"] == "IsPrimaryKey" or columns <= complete)
        for rule in unique
        if rule
    )


def _singles(dqdl: str):
    """The type and the parameters of each rule in a combination: a type stands at the beginning or after a parenthesis."""
    tokens = _TOKEN.findall(dqdl)
    for position, token in enumerate(tokens):
        if (position == 0 or tokens[position - 1] == "(") and token[0].isalpha():
            parameters = []
            for following in tokens[position + 1 :]:
                if not following.startswith('"'):
                    break
                parameters.append(following[1:-1])
            yield token, parameters
