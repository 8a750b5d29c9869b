"""The gate between a transformation and its table: rules are judged, their outcome kept, and the run stopped or rows set aside."""

from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.errors import GateFailure
from strata_glue.ingestion import SOURCE_FILE
from strata_glue.log import RunLog
from strata_glue.metrics import counts, send
from strata_glue.quality import BROKEN, judge
from strata_glue.row_wise import RowWise
from strata_glue.rule_scope import tell_rows_apart
from strata_glue.spec import Spec
from strata_glue.tables import Tables
from strata_glue.unparsed import split
from strata_glue.verdicts import Verdict, stopping


@dataclass(frozen=True)
class Judged:
    """kept: rows to publish, as declared. aside: rows that are set aside; None where none can be, by the policy and the query. count: how many are.

    A row with a text that does not parse cannot be published, so that `Warn` sets it aside too.
    """

    kept: DataFrame
    aside: DataFrame | None
    count: int


class Gate:
    """The quality gate of one run."""

    def __init__(self, spark: SparkSession, spec: Spec, run: str, log: RunLog):
        self._spark, self._spec, self._run, self._log = spark, spec, run, log
        self._unique_key = spec.output.key if tell_rows_apart(spec.quality, spec.output) else ()

    def judge(self, rows: DataFrame, origin: RowWise | None, delivered: DataFrame | None) -> Judged:
        """Judges the rows and records the outcome. Raises GateFailure where the policy stops the run.

        delivered: the rows of the replicated input with SOURCE_FILE, to name the files of rows that are set aside.
        """
        quality = self._spec.quality
        with self._log.step("judge") as facts:
            parsed = split(rows, BROKEN)
            judgement = judge(self._spark, parsed.whole, quality, self._spec.dataset, self._unique_key)
            verdicts = parsed.verdicts + judgement.verdicts
            facts["rules"] = [{"rule": verdict.rule, "passed": verdict.passed, "rejected": verdict.rejected} for verdict in verdicts]
            facts |= counts(verdicts)
            self._record(verdicts)
        self._stop_at(stopping(quality.on_failure, verdicts))
        if quality.on_failure == "Quarantine":
            count = parsed.count + judgement.count
            aside = judgement.broken if parsed.aside is None else parsed.aside.unionByName(judgement.broken)
            return Judged(judgement.kept, self._marked(aside, count, origin, delivered), count)
        aside = parsed.aside if quality.on_failure == "Warn" else None
        return Judged(parsed.whole, None if aside is None else self._marked(aside, parsed.count, origin, delivered), parsed.count)

    def check_key(self, rows: DataFrame) -> None:
        """Raises GateFailure when the key does not tell all rows apart."""
        key = self._spec.output.key
        if key and not self._unique_key and rows.groupBy(*map(sql_text.name, key)).count().where("count > 1").limit(1).count():
            raise GateFailure(
                f"Dataset '{self._spec.dataset}' has several rows with the same key ({', '.join(key)}), and nothing was published. "
                "Correct the query, or add the rule IsPrimaryKey to set such rows aside."
            )

    def _marked(self, aside: DataFrame, count: int, origin: RowWise | None, delivered: DataFrame | None) -> DataFrame:
        """The rows as the quarantine keeps them: with run, time and source file."""
        marked = aside.withColumn("_run", F.lit(self._run)).withColumn("_at", F.current_timestamp())
        return _with_source_file(marked, origin if count else None, delivered)

    def _record(self, verdicts: tuple[Verdict, ...]) -> None:
        if verdicts:
            send(self._spec, counts(verdicts))
            rows = [(self._run, verdict.rule, verdict.passed, verdict.rejected, verdict.message) for verdict in verdicts]
            results = self._spark.createDataFrame(rows, "run string, rule string, passed boolean, rejected bigint, message string")
            Tables(self._spark).append(results.withColumn("at", F.current_timestamp()), self._spec.output.quality)

    def _stop_at(self, broken: tuple[Verdict, ...]) -> None:
        if broken:
            rules = " ".join(f"{verdict.rule} – {verdict.message}" for verdict in broken)
            raise GateFailure(f"Dataset '{self._spec.dataset}' breaks {len(broken)} of its rules, and nothing was published: {rules} Correct the source, or the rules.")


def _with_source_file(aside: DataFrame, origin: RowWise | None, delivered: DataFrame | None) -> DataFrame:
    """Names the file each row came from; a row that a query makes of several has none."""
    if origin is None or delivered is None or not origin.source.key:
        return aside.withColumn("_source_file", F.lit(None).cast("string"))
    delivered = delivered.select(*(F.col(sql_text.name(name)).alias(origin.keys[name]) for name in origin.source.key), F.col(SOURCE_FILE))
    # Few rows are set aside of many delivered: with their number known, Spark sends those few to where the many are.
    aside.persist().count()
    files = delivered.join(aside, origin.output_keys, "left_semi").groupBy(*map(sql_text.name, origin.output_keys)).agg(F.min(SOURCE_FILE).alias("_source_file"))
    return aside.join(files, origin.output_keys, "left").select(*map(sql_text.name, aside.columns), "_source_file")
