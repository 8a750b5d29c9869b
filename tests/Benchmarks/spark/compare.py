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
from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[2]
_SPECS = _ROOT / "artifacts/local/assembly/artefacts/specs"
_HAND, _STRATA = "hand-written PySpark", "Strata's jobs"
_CLEAN, _MERGE = "clean + curate", "merge of 1 %"
_COMMANDS = {
    (_HAND, _CLEAN): lambda lake: ["handwritten.py", lake, "clean"],
    (_STRATA, _CLEAN): lambda lake: ["strata_jobs.py", _SPECS, lake, "customers", "orders", "daily_revenue"],
    (_HAND, _MERGE): lambda lake: ["handwritten.py", lake, "merge"],
    (_STRATA, _MERGE): lambda lake: ["strata_jobs.py", _SPECS, lake, "orders"],
}
_PATIENCE = 1800


def main(rows: int = 10_000_000, rounds: int = 3) -> int:
    """Prints a Markdown table of medians; 1 when the tables differ."""
    results: dict[tuple[str, str], list[dict]] = {}
    with tempfile.TemporaryDirectory(prefix="strata-jobs-") as folder:
        data, lakes = Path(folder) / "data", {name: Path(folder) / name.split()[0].strip("'s") for name in (_HAND, _STRATA)}
        _run("deliver.py", rows, data)
        for _ in range(rounds):
            prints = {name: _round(name, lake, data, results) for name, lake in lakes.items()}
    _print(rows, rounds, results)
    equal = prints[_HAND] == prints[_STRATA]
    print("All tables are equal." if equal else f"Tables differ: {prints}")
    return 0 if equal else 1


def _round(name: str, lake: Path, data: Path, results: dict) -> list[dict]:
    """One contestant's run of both steps; what its tables were after each."""
    shutil.rmtree(lake, ignore_errors=True)
    prints = []
    for step, files in ((_CLEAN, "load"), (_MERGE, "changes")):
        shutil.copytree(data / files, lake / "ingestion/postgres/shop/public", copy_function=os.link, dirs_exist_ok=True)
        results.setdefault((name, step), []).append(_run(*_COMMANDS[name, step](lake)))
        prints.append(_run("fingerprint.py", lake))
    return prints


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
    for step, count in ((_CLEAN, rows), (_MERGE, rows // 100)):
        seconds = {name: statistics.median(run["seconds"] for run in results[name, step]) for name in (_HAND, _STRATA)}
        for name, taken in seconds.items():
            peak = statistics.median(run["peak"] for run in results[name, step])
            print(f"| {step}: {name} | {taken:.1f} | {count / taken:,.0f} | {peak:,.0f} | {seconds[_HAND] / taken:.2f} |")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
