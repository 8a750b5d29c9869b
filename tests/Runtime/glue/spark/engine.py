"""Real Spark for tests: one session for all of them, and files as replication writes them."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path

from strata_glue.log import RunLog
from strata_glue.spec import Spec

try:
    from strata_glue import local
except ModuleNotFoundError as missing:
    if missing.name.partition(".")[0] not in ("pyspark", "py4j", "delta"):
        raise
    local = None


RUN = {"lakehouse": "retail", "environment": "test", "region": "eu-west-1", "job": "retail-test-job"}


class SparkTest(unittest.TestCase):
    """A test with a Spark session and a folder of its own. Without Spark it is skipped and says so."""

    @classmethod
    def setUpClass(cls):
        if local is None:
            raise unittest.SkipTest("Spark is not here. Set SPARK_HOME to Spark 3.5 with Delta 3.3 and Deequ, or: pip install pyspark==3.5.4 delta-spark==3.3.0")
        cls.spark = local.session({"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"})

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="strata-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.lines = []

    def deliver(self, table: str, name: str, schema: str, rows: list[tuple]) -> None:
        """Writes one Parquet file of the table with the rows in their order."""
        parts = self.folder / "parts"
        self.spark.createDataFrame(rows, schema).coalesce(1).write.parquet(str(parts))
        target = self.folder / table / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(next(parts.glob("*.parquet")), target)
        shutil.rmtree(parts)

    def run_job(self, spec: dict, run: str = "run-1", **arguments) -> None:
        """Runs the job of a spec in this process."""
        from strata_glue.arguments import Arguments
        from strata_glue.job import run as run_job

        log = RunLog(spec["dataset"], run, self)
        run_job(self.spark, Spec.read(json.dumps(spec)), Arguments("spec.json", run, **arguments), log)

    def write(self, text: str) -> None:
        """The log's output: kept, one line each."""
        if text.strip():
            self.lines.append(json.loads(text))

    def flush(self) -> None:
        """Nothing is buffered."""

    def table(self, name: str) -> list[tuple]:
        """The rows of a Delta table in the test's folder, sorted."""
        return sorted(tuple(row) for row in self.spark.read.format("delta").load(str(self.folder / name)).collect())


def column(name: str, type: str, nullable: bool = False) -> dict:
    """A column of a spec."""
    return {"name": name, "type": type, "nullable": nullable, "pii": False}


def output(folder: Path, layer: str, dataset: str, key: list[str], columns: list[dict], **declared) -> dict:
    """The output of a spec below a folder; `declared` is what the dataset says about its table."""
    places = {"path": folder / layer, "quarantine": folder / "quarantine", "quality": folder / "quality"}
    return {
        **{name: str(place / dataset) for name, place in places.items()},
        "key": key,
        "columns": columns,
        "partitionBy": [],
        "clusterBy": [],
        "publish": "Overwrite",
        "versionDays": 7,
        **declared,
    }
