"""From a job's inputs to its published table."""

from pyspark.sql import DataFrame, SparkSession

from strata_glue import sql_text
from strata_glue.batches import Batches
from strata_glue.deletions import changed_rows
from strata_glue.errors import JobFailure
from strata_glue.gate import Gate, Judged
from strata_glue.ingestion import SOURCE_FILE, appended_rows, changed_keys, last_changes, span
from strata_glue.inputs import Inputs
from strata_glue.log import RunLog
from strata_glue.modes import KEPT, ReplaceWhere, by_key, declared_mode
from strata_glue.period import Period
from strata_glue.row_wise import RowWise, row_wise
from strata_glue.rule_scope import judges_rows_alone
from strata_glue.spec import Spec
from strata_glue.storage import Storage
from strata_glue.tables import Tables
from strata_glue.transformation import check_nulls, transform


class Publication:
    """One run's way from inputs to the table.

    Fresh changes of one table are merged by key where that gives what computing everything anew would give; all else is computed anew and
    published in the dataset's mode. Either is one commit, which also says which files it made use of.
    """

    def __init__(self, spark: SparkSession, spec: Spec, run: str, log: RunLog):
        self._spark, self._spec, self._log = spark, spec, log
        self._tables, self._gate = Tables(spark), Gate(spark, spec, run, log)

    def publish(self) -> None:
        """Publishes, unless nothing has changed since the last committed run."""
        self._look()
        if self._inputs.are_unchanged:
            with self._log.step("unchanged"):
                return
        origin = row_wise(self._spark, self._spec)
        if origin and self._appends(origin):
            self._append(origin)
        elif not (origin and self._merges(origin) and self._merge(origin)):
            self._compute_anew(origin)

    def publish_anew(self, period: Period) -> None:
        """Publishes the partitions of a period from all there is. What usual runs have made use of stays as it is: the next one does as if this had not been.

        Raises JobFailure where there is no table, or no partitions by day.
        """
        predicate = period.predicate(self._spec.output, self._spec.dataset)
        self._look()
        if self._tables.version(self._spec.output.path) is None:
            raise JobFailure(f"Dataset '{self._spec.dataset}' has no table yet. Start its job without --from and --to.")
        self._compute_anew(row_wise(self._spark, self._spec), predicate)

    def _look(self) -> None:
        """Sees what there is and what the last committed run had made use of."""
        self._batches = Batches(Storage(self._spark), self._spec.output.path)
        self._number = self._tables.batch(self._spec.output.path)
        self._inputs = Inputs(self._spark, self._spec, self._batches.read(self._number))

    def _merges(self, origin: RowWise) -> bool:
        """Whether rows that did not change would stay as they are. Files that are gone may mean rows that are gone."""
        key, delivery = self._spec.output.key, self._inputs.deliveries[origin.source.dataset]
        return (
            bool(key)
            and set(origin.output_keys) == set(key)
            and self._inputs.differ_only_in_deliveries
            and not (delivery.reloaded or delivery.gone)
            and all(judges_rows_alone(rule, key) for rule in self._spec.quality.rules)
        )

    def _appends(self, origin: RowWise) -> bool:
        """Whether fresh files only add rows. Rows that a run which died has set aside already would be set aside twice."""
        key, delivery = self._spec.output.key, self._inputs.deliveries[origin.source.dataset]
        return (
            origin.source.appends
            and not (origin.source.key or key)
            and self._inputs.differ_only_in_deliveries
            and not delivery.reloaded
            and all(judges_rows_alone(rule, key) for rule in self._spec.quality.rules)
            and self._tables.batch(self._spec.output.quarantine) <= self._number
        )

    def _append(self, origin: RowWise) -> None:
        with self._log.step("read"):
            fresh = appended_rows(self._spark, origin.source, self._inputs.deliveries[origin.source.dataset].fresh)
            fresh.drop(SOURCE_FILE).createOrReplaceTempView(origin.source.view)
        rows = transform(self._spark, self._spec).persist()
        judged = self._gate.judge(rows, origin, fresh)
        with self._log.step("append") as facts:
            if judged.aside is not None:
                self._tables.append(judged.aside, self._spec.output.quarantine, self._number + 1)
            self._tables.append(judged.kept, self._spec.output.path, self._begin_batch({}))
            facts |= _counts(rows, judged)

    def _merge(self, origin: RowWise) -> bool:
        """Merges the fresh changes; False when one of them is older than what was applied, so that order needs all of them."""
        source, delivery = origin.source, self._inputs.deliveries[origin.source.dataset]
        changes = last_changes(self._spark, source, delivery.fresh).persist()
        with self._log.step("read") as facts:
            first, final = span(changes)
            facts["late"] = first <= self._inputs.watermark(source.dataset)
            facts["rows"] = {source.dataset: changes.count()}
        if not facts["late"]:
            self._merge_changes(origin, changes, {source.dataset: final})
        return not facts["late"]

    def _merge_changes(self, origin: RowWise, changes: DataFrame, watermarks: dict[str, tuple[str, str]]) -> None:
        delivered = changed_rows(self._spark, origin.source, changes, self._inputs.deliveries[origin.source.dataset])
        delivered.drop(SOURCE_FILE).createOrReplaceTempView(origin.source.view)
        rows = transform(self._spark, self._spec).persist()
        judged = self._gate.judge(rows, origin, delivered)
        with self._log.step("merge") as facts:
            keys = changed_keys(origin.source, changes).toDF(*origin.output_keys)
            if judged.aside is not None and (judged.count or self._tables.has_any(keys, self._spec.output.quarantine)):
                self._tables.merge(by_key(keys, judged.aside), self._spec.output.quarantine, keys.columns, KEPT)
            self._tables.merge(by_key(keys, judged.kept), self._spec.output.path, keys.columns, KEPT, self._begin_batch(watermarks))
            facts |= _counts(rows, judged)

    def _compute_anew(self, origin: RowWise | None, predicate: str | None = None) -> None:
        with self._log.step("read") as facts:
            facts["rows"] = self._inputs.counts()
            delivered = self._inputs.delivered(origin.source) if origin else None
            self._inputs.register()
        rows = self._transformed(predicate)
        judged = self._gate.judge(rows, origin, delivered)
        with self._log.step("publish") as facts:
            self._gate.check_key(judged.kept)
            mode = ReplaceWhere(self._spark, self._spec.output, predicate) if predicate else declared_mode(self._spark, self._spec.output, rows)
            if judged.aside is not None:
                mode.set_aside(judged.aside)
            mode.publish(judged.kept, None if predicate else self._begin_batch(self._watermarks(origin)))
            facts |= _counts(rows, judged)

    def _begin_batch(self, watermarks: dict[str, tuple[str, str]]) -> int:
        """Writes down what the commit that follows makes use of, and gives the number that the commit carries."""
        self._batches.write(self._number + 1, self._inputs.batch(watermarks))
        return self._number + 1

    def _transformed(self, predicate: str | None) -> DataFrame:
        """The rows, of a period where one is given, kept until they are published."""
        if self._spec.own_code is None:
            return self._within(predicate).persist()
        with self._log.step("transform") as facts:
            rows = self._within(predicate).persist()
            # Counted here, so that what fails in the author's code fails in this step.
            facts["rows"] = rows.count()
            check_nulls(rows, self._spec)
            return rows

    def _within(self, predicate: str | None) -> DataFrame:
        rows = transform(self._spark, self._spec)
        return rows.where(predicate) if predicate else rows

    def _watermarks(self, origin: RowWise | None) -> dict[str, tuple[str, str]]:
        """The place of the last change, for a later merge."""
        changes = self._inputs.deliveries[origin.source.dataset].changes if origin and origin.source.key else ()
        return {origin.source.dataset: span(last_changes(self._spark, origin.source, changes))[1]} if changes else {}


def _counts(rows: DataFrame, judged: Judged) -> dict[str, int]:
    """Published rows and, where the policy sets rows aside, those."""
    return {"rows": rows.count() - judged.count} | ({} if judged.aside is None else {"quarantined": judged.count})
