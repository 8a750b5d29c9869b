"""Names and texts as Spark SQL quotes them."""


def name(text: str) -> str:
    """A column's or table's name: `` `order_id` ``."""
    return "`" + text.replace("`", "``") + "`"


def text(value: str) -> str:
    """A text literal; backslashes and apostrophes mean themselves."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
