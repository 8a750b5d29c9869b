"""All rows of all tables, by resource type."""

from strata_local_aws.bridge.row import TypeRow
from strata_local_aws.bridge.types import TABLES


class Catalogue:
    """The resource types that this local AWS emulates."""

    def __init__(self, rows: list[TypeRow]) -> None:
        self._rows = {row.type: row for row in rows}

    @staticmethod
    def load() -> "Catalogue":
        """Return the rows of every table in ``bridge/types``."""
        return Catalogue([row for table in TABLES for row in table])

    def row(self, type_name: str) -> TypeRow | None:
        """Return the row of a type, or None when it is not emulated."""
        return self._rows.get(type_name)

    def types(self) -> list[str]:
        """Return the emulated types, sorted."""
        return sorted(self._rows)
