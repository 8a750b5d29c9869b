"""Where shadow entities are kept."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

from strata_local_aws.wire.errors import AwsError

Record = dict[str, Any]


class Records:
    """The records of one kind of entity, apart per region, in the order of their creation."""

    def __init__(self) -> None:
        self._by_region: dict[str, list[Record]] = {}
        self._lock = threading.Lock()

    def all(self, region: str) -> list[Record]:
        """Return the records of a region."""
        with self._lock:
            return list(self._by_region.get(region, []))

    def add(self, region: str, record: Record) -> None:
        """Keep a new record."""
        with self._lock:
            self._by_region.setdefault(region, []).append(record)

    def remove(self, region: str, record: Record) -> None:
        """Forget a record."""
        with self._lock:
            self._by_region[region] = [kept for kept in self._by_region[region] if kept is not record]

    def matching(self, region: str, wanted: Callable[[Record], bool]) -> Iterator[Record]:
        """Yield the records for which ``wanted`` holds."""
        return filter(wanted, self.all(region))

    def one(self, region: str, wanted: Callable[[Record], bool], absent: str, described: str) -> Record:
        """Return the record for which ``wanted`` holds. Raises AwsError with code ``absent``."""
        for record in self.matching(region, wanted):
            return record
        raise AwsError(absent, f"{described} is not found.")
