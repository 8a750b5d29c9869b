"""How resolved properties differ, leaf by leaf."""

from dataclasses import dataclass
from typing import Any

from strata_local_aws.engine.intrinsics import UNKNOWN, as_text


@dataclass(frozen=True)
class Difference:
    """One property that changes; before or after is None when it is absent there."""

    path: tuple[str, ...]
    before: Any
    after: Any

    @property
    def is_known(self) -> bool:
        """Tell whether the new value is known already."""
        return self.after is not UNKNOWN


def differences(before: Any, after: Any, path: tuple[str, ...] = ()) -> list[Difference]:
    """Return the smallest differing parts of two values, objects member by member, lists item by item."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [*before, *(key for key in after if key not in before)]
        return [item for key in keys for item in differences(before.get(key), after.get(key), (*path, str(key)))]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [item for index, pair in enumerate(zip(before, after)) for item in differences(*pair, (*path, str(index)))]
    return [] if _same(before, after) else [Difference(path, before, after)]


def _same(before: Any, after: Any) -> bool:
    if before is None or after is None or isinstance(before, (dict, list)) or isinstance(after, (dict, list)):
        return before == after
    return after is not UNKNOWN and as_text(before) == as_text(after)
