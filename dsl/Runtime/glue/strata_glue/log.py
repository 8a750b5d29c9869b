"""One JSON object per line on stdout: what CloudWatch keeps and alarms can match."""

import json
import sys
from contextlib import contextmanager
from datetime import datetime, timezone


class RunLog:
    """Writes lines that carry the dataset and the run. Values of rows never belong in a line."""

    def __init__(self, dataset: str, run: str, out=sys.stdout):
        self._fixed = {"dataset": dataset, "run": run}
        self._out = out
        self._step = "start"

    @contextmanager
    def step(self, name: str):
        """A part of the run; yields a dict for counts and names, written when the step is done."""
        self._step, facts = name, {}
        yield facts
        self._line("info", name, facts)

    def failed(self, cause: str, places: list[str] | None = None) -> None:
        """Says in which step the run ends, and why; for what no one foresaw also in which lines of code."""
        self._line("error", self._step, {"cause": cause} | ({"places": places} if places else {}))

    def _line(self, level: str, step: str, facts: dict) -> None:
        at = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        print(json.dumps({"at": at, "level": level, **self._fixed, "step": step, **facts}), file=self._out, flush=True)
