"""Names and texts as Spark SQL quotes them."""


def name(text: str) -> str:
    """A column's or table's name: `` `order_id` ``."""
    return "`" + text.replace("`", "``") + "`"


def text(value: str) -> str:
    """A text literal; backslashes and apostrophes mean themselves."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def same(left: str, right: str, columns: list[str]) -> str:
    """The condition that two aliased relations have the same values in the columns, null being one."""
    return " and ".join(f"{left}.{name(column)} <=> {right}.{name(column)}" for column in columns)
