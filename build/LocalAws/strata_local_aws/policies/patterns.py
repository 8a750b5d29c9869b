"""Wildcards of policies: ``*`` stands for any text, ``?`` for one character."""

import re
from functools import lru_cache


@lru_cache(maxsize=4096)
def _compiled(pattern: str, ignore_case: bool) -> re.Pattern:
    text = "".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in pattern)
    return re.compile(text, re.DOTALL | (re.IGNORECASE if ignore_case else 0))


def matches(pattern: str, text: str, ignore_case: bool = False) -> bool:
    """Tell whether a text fits a pattern as a whole."""
    return _compiled(pattern, ignore_case).fullmatch(text) is not None
