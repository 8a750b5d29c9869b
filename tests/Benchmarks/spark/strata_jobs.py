"""Strata's jobs of the retail example on folders: ``strata_jobs.py SPECS LAKE DATASET... [--without-rules]`` runs them in the given order.

SPECS is the folder of specs that Synth wrote; what they read and write in buckets, they read and write in folders of LAKE here.
"""

import json
import re
import sys
from pathlib import Path

import session
from strata_glue import job


def main(specs: Path, lake: Path, *datasets: str) -> None:
    """Runs the job of each dataset, without its rules where asked."""
    spark = session.start()
    judges = "--without-rules" not in datasets
    placed = [_placed(next(specs.glob(f"{dataset}-*.json")), lake, judges) for dataset in datasets if not dataset.startswith("--")]
    session.report(spark, lambda: [job.main(["--spec", str(spec)]) for spec in placed])


def _placed(spec: Path, lake: Path, judges: bool) -> Path:
    """The spec with a folder for each bucket."""
    text = re.sub(r"s3://retail-local-(\w+)-[^/]+/", lambda bucket: f"{lake}/{bucket[1]}/", spec.read_text(encoding="utf-8"))
    document = json.loads(text)
    if not judges:
        document["quality"] = {"ruleset": "", "rules": [], "onFailure": "Fail"}
    local = lake / spec.name
    local.write_text(json.dumps(document), encoding="utf-8")
    return local


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
