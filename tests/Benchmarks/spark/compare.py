"""Strata's jobs beside a hand-written PySpark job: ``compare.py [ROWS [ROUNDS]]`` after ``./build.sh --target=Synth``.

Each run is a process of its own, both contestants have the same session and run in turns; what is timed begins when the session
stands. The tables of both must be equal at the end.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[2]
_SPECS = _ROOT / "artifacts/local/assembly/artefacts/specs"
_HAND, _STRATA = "hand-written PySpark", "Strata's jobs"
_PATIENCE = 1800


@dataclass(frozen=True)
class Step:
    """Files that arrive, and what each contestant does with them. Without a name it is not timed. share: of the rows that arrive."""

    name: str
    files: str
    share: float
    hand: list[str]
    strata: list[str]

    def command(self, contestant: str, lake: Path) -> list:
        """The script and its arguments."""
        return ["handwritten.py", lake, *self.hand] if contestant == _HAND else ["strata_jobs.py", _SPECS, lake, *self.strata]


_JUDGED = (
    Step("clean + curate", "load", 1, ["clean"], ["customers", "orders", "daily_revenue"]),
    Step("merge of 1 %, judged by rules", "changes", 0.01, ["judged_merge"], ["orders"]),
)
_PLAIN = (
    Step("", "load", 1, ["fill"], ["orders", "--without-rules"]),
    Step("merge of 1 %, a plain MERGE", "changes", 0.01, ["merge"], ["orders", "--without-rules"]),
)


def main(rows: int = 10_000_000, rounds: int = 3) -> int:
    """Prints a Markdown table of medians; 1 when the tables differ."""
    results: dict[tuple[str, str], list[dict]] = {}
    prints: dict[str, list[dict]] = {_HAND: [], _STRATA: []}
    with tempfile.TemporaryDirectory(prefix="strata-jobs-") as folder:
        data, lakes = Path(folder) / "data", {_HAND: Path(folder) / "hand", _STRATA: Path(folder) / "strata"}
        _run("deliver.py", rows, data)
        for number in range(rounds):
            for steps in (_JUDGED, _PLAIN):
                for contestant, lake in lakes.items():
                    _walk(contestant, lake, steps, data, results)
                    prints[contestant] += [_run("fingerprint.py", lake, steps is _JUDGED)] if number == rounds - 1 else []
    _print(rows, rounds, results)
    equal = prints[_HAND] == prints[_STRATA]
    print("All tables are equal." if equal else f"Tables differ: {prints}")
    return 0 if equal else 1


def _walk(contestant: str, lake: Path, steps: tuple[Step, ...], data: Path, results: dict) -> None:
    """The steps one after the other, from a lake without tables."""
    shutil.rmtree(lake, ignore_errors=True)
    for step in steps:
        shutil.copytree(data / step.files, lake / "ingestion/postgres/shop/public", copy_function=os.link, dirs_exist_ok=True)
        results.setdefault((contestant, step.name), []).append(_run(*step.command(contestant, lake)))


def _run(script: str, *arguments) -> dict:
    """What the script's last line says; empty for one that says nothing."""
    path = os.pathsep.join([str(_ROOT / "dsl/Runtime/glue"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, _HERE / script, *map(str, arguments)]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, timeout=_PATIENCE)
    if done.returncode:
        raise SystemExit(f"{script} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    lines = done.stdout.strip().splitlines()
    return json.loads(lines[-1]) if lines else {}


def _print(rows: int, rounds: int, results: dict) -> None:
    print(f"| {rows:,} rows, median of {rounds} | seconds | rows/s | peak memory, MB | speed |\n|---|--:|--:|--:|--:|")
    for step in filter(lambda step: step.name, _JUDGED + _PLAIN):
        seconds = {contestant: statistics.median(run["seconds"] for run in results[contestant, step.name]) for contestant in (_HAND, _STRATA)}
        for contestant, taken in seconds.items():
            peak = statistics.median(run["peak"] for run in results[contestant, step.name])
            print(f"| {step.name}: {contestant} | {taken:.1f} | {rows * step.share / taken:,.0f} | {peak:,.0f} | {seconds[_HAND] / taken:.2f} |")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
