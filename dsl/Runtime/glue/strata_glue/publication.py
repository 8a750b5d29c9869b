"""From a job's inputs to its published table."""

import hashlib

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.batches import Batch, Batches
from strata_glue.deliveries import Applied, Delivery, plan
from strata_glue.errors import GateFailure, JobFailure, SchemaMismatch
from strata_glue.ingestion import SOURCE_FILE, rows_of
from strata_glue.log import RunLog
from strata_glue.quality import BROKEN, judge
from strata_glue.spec import Input, Spec
from strata_glue.storage import Storage
from strata_glue.tables import Tables
from strata_glue.verdicts import Verdict, stopping


class Publication:
    """One run's way from inputs to the table."""

    def __init__(self, spark: SparkSession, spec: Spec, run: str, log: RunLog):
        self._spark, self._spec, self._run, self._log = spark, spec, run, log
        self._storage, self._tables = Storage(spark), Tables(spark)
        self._batches = Batches(self._storage, spec.output.path)

    def publish(self) -> None:
        """Computes the dataset from all its inputs and replaces the table, unless nothing has changed since the last run."""
        number = self._tables.batch(self._spec.output.path)
        before = self._batches.read(number)
        deliveries = self._deliveries(before)
        batch = self._batch(deliveries)
        if before == batch:
            with self._log.step("unchanged"):
                return
        with self._log.step("read"):
            self._read(deliveries)
        rows = self._transform().persist()
        try:
            self._judge_and_publish(rows, number + 1, batch)
        finally:
            rows.unpersist()

    def _deliveries(self, before: Batch | None) -> dict[str, Delivery]:
        return {
            source.dataset: plan(before.deliveries.get(source.dataset) if before else None, self._storage.files(source.path, ".parquet"))
            for source in self._spec.inputs
            if source.load
        }

    def _batch(self, deliveries: dict[str, Delivery]) -> Batch:
        applied = {name: Applied(delivery.load, delivery.changes, delivery.superseded) for name, delivery in deliveries.items()}
        return Batch(hashlib.sha256(self._spec.text.encode()).hexdigest(), applied, self._versions())

    def _versions(self) -> dict[str, int]:
        places = {source.dataset: source.path for source in self._spec.inputs if not source.load}
        places |= {reference.dataset: reference.path for rule in self._spec.quality.rules for reference in rule.references}
        versions = {dataset: self._tables.version(path) for dataset, path in places.items()}
        missing = [dataset for dataset, version in versions.items() if version is None]
        if missing:
            raise JobFailure(f"Dataset '{self._spec.dataset}' reads '{missing[0]}', which has no table yet. Run the job of '{missing[0]}' first.")
        return versions

    def _read(self, deliveries: dict[str, Delivery]) -> None:
        for source in self._spec.inputs:
            rows = self._delivered(source, deliveries[source.dataset]) if source.load else self._tables.read(source.path)
            rows.createOrReplaceTempView(source.view)

    def _delivered(self, source: Input, delivery: Delivery) -> DataFrame:
        if delivery.gone:
            raise JobFailure(
                f"Table '{source.dataset}' cannot be read anew: {len(delivery.gone)} of its files are gone, '{delivery.gone[0].name}' the first. Start a full load."
            )
        return rows_of(self._spark, source, delivery.load, delivery.changes).drop(SOURCE_FILE)

    def _transform(self) -> DataFrame:
        rows = self._spark.sql(self._spec.sql)
        found = [(field.name, field.dataType.simpleString()) for field in rows.schema]
        declared = [(column.name, column.type) for column in self._spec.output.columns]
        if found != declared:
            raise SchemaMismatch(
                f"Dataset '{self._spec.dataset}' gives other columns than its record declares. "
                f"Given: {_text(found)}. Declared: {_text(declared)}. Deploy scripts and specs together."
            )
        return rows

    def _judge_and_publish(self, rows: DataFrame, number: int, batch: Batch) -> None:
        with self._log.step("judge") as facts:
            judged, verdicts = judge(self._spark, rows, self._spec.quality, self._spec.dataset)
            facts["rules"] = [{"rule": verdict.rule, "passed": verdict.passed, "rejected": verdict.rejected} for verdict in verdicts]
            self._record(verdicts)
            self._stop_at(stopping(self._spec.quality.on_failure, verdicts))
        quarantines = self._spec.quality.on_failure == "Quarantine"
        kept = (judged.where(F.size(BROKEN) == 0) if quarantines else judged).drop(BROKEN)
        with self._log.step("publish") as facts:
            self._check_key(kept)
            if quarantines:
                self._quarantine(judged.where(F.size(BROKEN) > 0))
            self._batches.write(number, batch)
            self._tables.replace(kept, self._spec.output.path, number)
            facts["rows"] = kept.count()

    def _record(self, verdicts: tuple[Verdict, ...]) -> None:
        if verdicts:
            rows = [(self._run, verdict.rule, verdict.passed, verdict.rejected, verdict.message) for verdict in verdicts]
            results = self._spark.createDataFrame(rows, "run string, rule string, passed boolean, rejected bigint, message string")
            self._tables.append(results.withColumn("at", F.current_timestamp()), self._spec.output.quality)

    def _stop_at(self, broken: tuple[Verdict, ...]) -> None:
        if broken:
            rules = "; ".join(f"{verdict.rule} – {verdict.message}" for verdict in broken)
            raise GateFailure(f"Dataset '{self._spec.dataset}' breaks {len(broken)} rules, and nothing was published: {rules} Correct the source, or the rules.")

    def _check_key(self, rows: DataFrame) -> None:
        key = self._spec.output.key
        if key and rows.groupBy(*map(sql_text.name, key)).count().where("count > 1").limit(1).count():
            raise GateFailure(
                f"Dataset '{self._spec.dataset}' has several rows with the same key ({', '.join(key)}), and nothing was published. "
                "Correct the query, or add the rule IsPrimaryKey to set such rows aside."
            )

    def _quarantine(self, rows: DataFrame) -> None:
        marked = rows.withColumn("_run", F.lit(self._run)).withColumn("_at", F.current_timestamp())
        self._tables.replace(marked, self._spec.output.quarantine)


def _text(columns: list[tuple[str, str]]) -> str:
    return ", ".join(f"{name} {kind}" for name, kind in columns)
