"""The quality gate: which rules hold and which rows break one."""

import re

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.engines import FAILED, Outcome, engine_for
from strata_glue.errors import JobFailure
from strata_glue.spec import Quality, Rule
from strata_glue.tables import Tables
from strata_glue.verdicts import Verdict

BROKEN = "_rules"
_INTEGRITY = re.compile(r'ReferentialIntegrity "(?P<columns>[^"]+)" "(?P<alias>[^".]+)\.\{?(?P<keys>[^"}]+)\}?" = 1\.0')


def judge(spark: SparkSession, rows: DataFrame, quality: Quality, context: str) -> tuple[DataFrame, tuple[Verdict, ...]]:
    """Evaluates every rule on the rows.

    Gives the rows with BROKEN, the row-level rules each breaks in the order of the rules, and a verdict per rule.
    """
    if not quality.rules:
        return rows.withColumn(BROKEN, F.array().cast("array<string>")), ()
    rows.createOrReplaceTempView("primary")
    references = _references(spark, quality)
    judged, outcomes = engine_for(spark, context).judge(rows, quality.ruleset, references)
    for rule in quality.rules:
        judged = _with_missing_references(judged, rule, references)
    row_level = [rule.dqdl for rule in quality.rules if rule.row_level]
    judged = judged.withColumn(BROKEN, _in_order(row_level)).drop(FAILED)
    rejected = dict(judged.select(F.explode(BROKEN)).groupBy("col").count().collect()) if row_level else {}
    return judged, tuple(_verdict(rule, outcomes, rejected) for rule in quality.rules)


def _references(spark: SparkSession, quality: Quality) -> dict[str, DataFrame]:
    tables = Tables(spark)
    references = {reference.view: tables.read(reference.path) for rule in quality.rules for reference in rule.references}
    for view, reference in references.items():
        reference.createOrReplaceTempView(view)
    return references


def _with_missing_references(judged: DataFrame, rule: Rule, references: dict[str, DataFrame]) -> DataFrame:
    """Adds the rule to the rows that refer to nothing: engines decide this rule for the dataset, not for its rows."""
    integrity = _INTEGRITY.fullmatch(rule.dqdl)
    if not (integrity and rule.row_level):
        return judged
    columns, keys = integrity["columns"].split(","), integrity["keys"].split(",")
    existing = references[integrity["alias"]].select(*(F.col(sql_text.name(key)).alias(f"__key{position}") for position, key in enumerate(keys)))
    matches = [F.col(sql_text.name(column)) == F.col(f"__key{position}") for position, column in enumerate(columns)]
    others = F.array_except(FAILED, F.array(F.lit(rule.dqdl)))
    return (
        judged.join(F.broadcast(existing.distinct().withColumn("__exists", F.lit(True))), matches, "left")
        .withColumn(FAILED, F.when(F.col("__exists"), others).otherwise(F.array_union(others, F.array(F.lit(rule.dqdl)))))
        .drop("__exists", *(f"__key{position}" for position in range(len(keys))))
    )


def _in_order(rules: list[str]):
    named = F.array(*map(F.lit, rules)) if rules else F.array().cast("array<string>")
    return F.array_intersect(named, F.col(FAILED))


def _verdict(rule: Rule, outcomes: dict[str, Outcome], rejected: dict[str, int]) -> Verdict:
    """A row-level rule holds when no row breaks it; engines see it otherwise for a dataset without rows."""
    outcome = outcomes.get(rule.dqdl)
    count = rejected.get(rule.dqdl, 0) if rule.row_level else None
    if outcome is None:
        raise JobFailure(f"Rule '{rule.dqdl}' was not evaluated by the engine. Write it in canonical DQDL.")
    if not (outcome.passed or outcome.measured or count == 0):
        raise JobFailure(f"Rule '{rule.dqdl}' cannot be evaluated: {_reason(outcome.message)} Correct the rule.")
    if count is None:
        return Verdict(rule.dqdl, outcome.passed, None, outcome.message)
    return Verdict(rule.dqdl, count == 0, count, f"{count} rows break it." if count else "")


def _reason(message: str) -> str:
    """What the engine says; of an exception only its condition, since the rest may quote values of rows."""
    condition = re.search(r"\[[A-Z_.]+\]", message)
    return condition.group() if condition else message.splitlines()[0]
