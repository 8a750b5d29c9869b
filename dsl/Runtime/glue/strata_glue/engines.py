"""The two engines that evaluate DQDL: AWS Glue's where it is, Deequ elsewhere. Both read the same ruleset text.

An engine gives the rows with FAILED, the texts of the rules each row breaks, and per rule what became of it for the dataset.
"""

import re
from contextlib import contextmanager
from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession

from strata_glue.dialect import is_glue_only, without_labels

FAILED = "DataQualityRulesFail"
_UNMEASURED = re.compile(r"Exception|\[[A-Z_.]+\]|not supported|does not include column")


@dataclass(frozen=True)
class Outcome:
    """A rule for the dataset as a whole. measured: whether the engine could compute what the rule is about."""

    passed: bool
    message: str
    measured: bool


class Deequ:
    """Deequ's DQDL on this Spark session."""

    def __init__(self, spark: SparkSession):
        self._spark = spark

    def text_of(self, dqdl: str) -> str | None:
        """The rule as this engine reads it; None for one that only AWS Glue evaluates."""
        return None if is_glue_only(dqdl) else without_labels(dqdl)

    def judge(self, rows: DataFrame, ruleset: str, references: dict[str, DataFrame]) -> tuple[DataFrame, dict[str, Outcome]]:
        """Evaluates the ruleset on the rows; references by the alias the rules use."""
        engine = self._module("com.amazon.deequ.dqdl.EvaluateDataQuality")
        aliases = self._module("scala.collection.immutable.Map").empty()
        for alias, reference in references.items():
            aliases = aliases.updated(alias, reference._jdf)
        with _default_arithmetic(self._spark):
            results = engine.processRows(rows._jdf, ruleset, aliases)
            judged = DataFrame(results.apply("rowLevelOutcomes"), self._spark)
            return judged.select(*rows.columns, FAILED), _outcomes(DataFrame(results.apply("ruleOutcomes"), self._spark))

    def _module(self, name: str):
        """A Scala object."""
        companion = self._spark._jvm
        for part in (name + "$").split("."):
            companion = getattr(companion, part)
        return getattr(companion, "MODULE$")


class GlueDataQuality:
    """AWS Glue's own evaluation, which also publishes the outcome to the console and to CloudWatch."""

    def __init__(self, spark: SparkSession, context: str):
        from awsglue.context import GlueContext

        self._glue = GlueContext(spark.sparkContext)
        self._context = context

    def text_of(self, dqdl: str) -> str | None:
        """The rule as this engine reads it."""
        return dqdl

    def judge(self, rows: DataFrame, ruleset: str, references: dict[str, DataFrame]) -> tuple[DataFrame, dict[str, Outcome]]:
        """Evaluates the ruleset on the rows; references by the alias the rules use."""
        from awsgluedq.transforms import EvaluateDataQuality

        results = EvaluateDataQuality().process_rows(
            frame=self._frame(rows, "primary"),
            additional_data_sources={alias: self._frame(reference, alias) for alias, reference in references.items()},
            ruleset=ruleset,
            publishing_options={
                "dataQualityEvaluationContext": self._context,
                "enableDataQualityCloudWatchMetrics": True,
                "enableDataQualityResultsPublishing": True,
            },
            # Without it a composite rule is decided for the dataset alone, and no row could be set aside by it.
            additional_options={"compositeRuleEvaluation.method": "ROW"},
        )
        judged = results.select("rowLevelOutcomes").toDF()
        return judged.select(*rows.columns, FAILED), _outcomes(results.select("ruleOutcomes").toDF())

    def _frame(self, rows: DataFrame, name: str):
        from awsglue.dynamicframe import DynamicFrame

        return DynamicFrame.fromDF(rows, self._glue, name)


def engine_for(spark: SparkSession, context: str):
    """Glue's engine where its library is, Deequ elsewhere."""
    try:
        import awsgluedq  # noqa: F401
    except ImportError:
        return Deequ(spark)
    return GlueDataQuality(spark, context)


@contextmanager
def _default_arithmetic(spark: SparkSession):
    """Deequ's own expressions need Spark's default; those of the rows were resolved before and keep their meaning."""
    ansi = spark.conf.get("spark.sql.ansi.enabled")
    spark.conf.set("spark.sql.ansi.enabled", "false")
    try:
        yield
    finally:
        spark.conf.set("spark.sql.ansi.enabled", ansi)


def _outcomes(outcomes: DataFrame) -> dict[str, Outcome]:
    return {row["Rule"]: _outcome(row["Outcome"] == "Passed", row["FailureReason"] or "") for row in outcomes.collect()}


def _outcome(passed: bool, message: str) -> Outcome:
    """An engine reports a rule it cannot compute as one that does not hold; only its words differ."""
    return Outcome(passed, message, passed or not _UNMEASURED.search(message))
