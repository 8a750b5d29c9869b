"""What each committed run had made use of, so that every file counts exactly once.

A run writes its batch file first and then commits the table together with the batch's number. Only the number in the table makes a
batch count: a run that died before has left a file that the next one writes anew.
"""

import json
from dataclasses import asdict, dataclass

from strata_glue.deliveries import Applied
from strata_glue.storage import File, Storage


@dataclass(frozen=True)
class Batch:
    """spec: fingerprint of the job's spec. deliveries: per replicated input. versions: per Delta input, the version that was read."""

    spec: str
    deliveries: dict[str, Applied]
    versions: dict[str, int]


class Batches:
    """The batch files of one table, in a folder that Delta's cleaning leaves alone."""

    def __init__(self, storage: Storage, table: str):
        self._storage = storage
        self._folder = f"{table.rstrip('/')}/_strata"

    def read(self, number: int) -> Batch | None:
        """The batch of a number; None when there is none, as before the first run."""
        path = self._path(number)
        return _batch(json.loads(self._storage.read(path))) if self._storage.exists(path) else None

    def write(self, number: int, batch: Batch) -> None:
        """Writes the batch's file; of those before, the last committed one is still needed, older ones are not."""
        self._storage.write(self._path(number), json.dumps(asdict(batch), separators=(",", ":")))
        self._storage.delete(self._path(number - 2))

    def _path(self, number: int) -> str:
        return f"{self._folder}/{number:020}.json"


def _batch(document: dict) -> Batch:
    return Batch(document["spec"], {name: _applied(item) for name, item in document["deliveries"].items()}, document["versions"])


def _applied(item: dict) -> Applied:
    return Applied(
        *(tuple(File(**file) for file in item[part]) for part in ("load", "changes", "superseded")),
        watermark=tuple(item["watermark"]),
    )
