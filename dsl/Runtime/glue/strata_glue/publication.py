"""From a job's inputs to its published table."""

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.batches import Batches
from strata_glue.gate import Gate, Judged
from strata_glue.ingestion import SOURCE_FILE, changed_keys, last_changes, span, upserts
from strata_glue.inputs import Inputs
from strata_glue.log import RunLog
from strata_glue.row_wise import RowWise, row_wise
from strata_glue.rule_scope import judges_rows_alone
from strata_glue.spec import Spec
from strata_glue.storage import Storage
from strata_glue.tables import Tables
from strata_glue.transformation import check_nulls, transform

_KEPT = "__kept"


class Publication:
    """One run's way from inputs to the table.

    Fresh changes of one table are merged by key where that gives what computing everything anew would give; all else is computed anew and
    replaces the table. Either is one commit, which also says which files it made use of.
    """

    def __init__(self, spark: SparkSession, spec: Spec, run: str, log: RunLog):
        self._spark, self._spec, self._log = spark, spec, log
        self._tables, self._gate = Tables(spark), Gate(spark, spec, run, log)

    def publish(self) -> None:
        """Publishes, unless nothing has changed since the last committed run."""
        self._batches = Batches(Storage(self._spark), self._spec.output.path)
        self._number = self._tables.batch(self._spec.output.path)
        self._inputs = Inputs(self._spark, self._spec, self._batches.read(self._number))
        if self._inputs.are_unchanged:
            with self._log.step("unchanged"):
                return
        origin = row_wise(self._spark, self._spec)
        if not (origin and self._merges(origin) and self._merge(origin)):
            self._compute_anew(origin)

    def _merges(self, origin: RowWise) -> bool:
        """Whether rows that did not change would stay as they are. Files that are gone may mean rows that are gone."""
        key, delivery = self._spec.output.key, self._inputs.deliveries[origin.source.dataset]
        return (
            set(origin.output_keys) == set(key)
            and self._inputs.differ_only_in_deliveries
            and not (delivery.reloaded or delivery.gone)
            and all(judges_rows_alone(rule, key) for rule in self._spec.quality.rules)
        )

    def _merge(self, origin: RowWise) -> bool:
        """Merges the fresh changes; False when one of them is older than what was applied, so that order needs all of them."""
        source, delivery = origin.source, self._inputs.deliveries[origin.source.dataset]
        changes = last_changes(self._spark, source, delivery.fresh).persist()
        try:
            with self._log.step("read") as facts:
                first, final = span(changes)
                facts["late"] = first <= self._inputs.watermark(source.dataset)
                facts["rows"] = {source.dataset: changes.count()}
            if facts["late"]:
                return False
            self._merge_changes(origin, changes, {source.dataset: final})
            return True
        finally:
            changes.unpersist()

    def _merge_changes(self, origin: RowWise, changes: DataFrame, watermarks: dict[str, tuple[str, str]]) -> None:
        delivered = upserts(origin.source, changes)
        delivered.drop(SOURCE_FILE).createOrReplaceTempView(origin.source.view)
        rows = transform(self._spark, self._spec).persist()
        try:
            judged = self._gate.judge(rows, origin, delivered)
            with self._log.step("merge") as facts:
                keys = changed_keys(origin.source, changes).toDF(*origin.output_keys)
                if judged.aside is not None:
                    self._tables.merge(_by_key(keys, judged.aside), self._spec.output.quarantine, keys.columns, _KEPT)
                self._batches.write(self._number + 1, self._inputs.batch(watermarks))
                self._tables.merge(_by_key(keys, judged.kept), self._spec.output.path, keys.columns, _KEPT, self._number + 1)
                facts |= _counts(judged)
        finally:
            rows.unpersist()

    def _compute_anew(self, origin: RowWise | None) -> None:
        with self._log.step("read") as facts:
            facts["rows"] = self._inputs.counts()
            delivered = self._inputs.delivered(origin.source) if origin else None
            self._inputs.register()
        rows = self._transformed()
        try:
            judged = self._gate.judge(rows, origin, delivered)
            with self._log.step("replace") as facts:
                self._gate.check_key(judged.kept)
                if judged.aside is not None:
                    self._tables.replace(judged.aside, self._spec.output.quarantine)
                self._batches.write(self._number + 1, self._inputs.batch(self._watermarks(origin)))
                self._tables.replace(judged.kept, self._spec.output.path, self._number + 1)
                facts |= _counts(judged)
        finally:
            rows.unpersist()

    def _transformed(self) -> DataFrame:
        """The rows, kept until they are published."""
        if self._spec.own_code is None:
            return transform(self._spark, self._spec).persist()
        with self._log.step("transform") as facts:
            rows = transform(self._spark, self._spec).persist()
            # Counted here, so that what fails in the author's code fails in this step.
            facts["rows"] = rows.count()
            check_nulls(rows, self._spec)
            return rows

    def _watermarks(self, origin: RowWise | None) -> dict[str, tuple[str, str]]:
        """The place of the last change, for a later merge."""
        changes = self._inputs.deliveries[origin.source.dataset].changes if origin else ()
        return {origin.source.dataset: span(last_changes(self._spark, origin.source, changes))[1]} if changes else {}


def _counts(judged: Judged) -> dict[str, int]:
    """Published rows and, where the policy sets rows aside, those."""
    return {"rows": judged.kept.count()} | ({} if judged.aside is None else {"quarantined": judged.aside.count()})


def _by_key(keys: DataFrame, rows: DataFrame) -> DataFrame:
    """Every changed key, with its row where there is one."""
    found = rows.withColumn(_KEPT, F.lit(True))
    return keys.join(found, keys.columns, "left").select(*map(sql_text.name, rows.columns), _KEPT)
