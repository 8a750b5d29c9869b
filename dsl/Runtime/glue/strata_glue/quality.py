"""The quality gate: which rules hold and which rows break one."""

import re
from collections.abc import Iterable

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.dialect import without_labels
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
    engine = engine_for(spark, context)
    texts = {rule.dqdl: engine.text_of(rule.dqdl) for rule in quality.rules}
    known = [rule for rule in quality.rules if texts[rule.dqdl]]
    if not known:
        return rows.withColumn(BROKEN, F.array().cast("array<string>")), tuple(map(_not_evaluated, quality.rules))
    judged, outcomes = engine.judge(rows, _ruleset(texts[rule.dqdl] for rule in known), references)
    written = _as_the_engine_writes(known, texts, outcomes)
    broken = []
    for position, rule in enumerate(rule for rule in known if rule.row_level):
        judged, breaks = _breaks(judged, rule, written[rule.dqdl], references, f"__refers{position}")
        broken.append(F.when(breaks, F.lit(rule.dqdl)))
    judged = judged.withColumn(BROKEN, F.array_compact(F.array(*broken).cast("array<string>"))).select(*rows.columns, BROKEN)
    rejected = dict(judged.select(F.explode(BROKEN)).groupBy("col").count().collect()) if broken else {}
    return judged, tuple(
        _verdict(rule, outcomes[written[rule.dqdl]], rejected) if rule in known else _not_evaluated(rule) for rule in quality.rules
    )


def _ruleset(texts: Iterable[str]) -> str:
    lines = ",\n".join(f"    {text}" for text in texts)
    return f"Rules = [\n{lines}\n]"


def _as_the_engine_writes(rules: list[Rule], texts: dict[str, str], outcomes: dict[str, Outcome]) -> dict[str, str]:
    """Per rule, the text that the engine knows it by: some escapes are gone from it, and labels may be."""
    written = {_bare(text): text for text in outcomes}
    missing = [rule.dqdl for rule in rules if _bare(texts[rule.dqdl]) not in written]
    if missing:
        raise JobFailure(f"Rule '{missing[0]}' was not evaluated by the engine. Write it in canonical DQDL.")
    return {rule.dqdl: written[_bare(texts[rule.dqdl])] for rule in rules}


def _bare(text: str) -> str:
    return without_labels(text).replace("\\", "")


def _not_evaluated(rule: Rule) -> Verdict:
    return Verdict(rule.dqdl, None, None, "Only AWS Glue evaluates it.")


def _references(spark: SparkSession, quality: Quality) -> dict[str, DataFrame]:
    tables = Tables(spark)
    references = {reference.view: tables.read(reference.path) for rule in quality.rules for reference in rule.references}
    for view, reference in references.items():
        reference.createOrReplaceTempView(view)
    return references


def _breaks(judged: DataFrame, rule: Rule, written: str, references: dict[str, DataFrame], flag: str) -> tuple[DataFrame, Column]:
    """Whether a row breaks the rule. Engines decide references for the dataset, not for its rows, so those are looked up here."""
    integrity = _INTEGRITY.fullmatch(rule.dqdl)
    if not integrity:
        return judged, F.array_contains(FAILED, written)
    columns, keys = integrity["columns"].split(","), integrity["keys"].split(",")
    names = [f"{flag}_{position}" for position in range(len(keys))]
    existing = references[integrity["alias"]].select(*(F.col(sql_text.name(key)).alias(name) for key, name in zip(keys, names)))
    matches = [F.col(sql_text.name(column)) == F.col(name) for column, name in zip(columns, names)]
    return judged.join(existing.distinct().withColumn(flag, F.lit(True)), matches, "left"), F.col(flag).isNull()


def _verdict(rule: Rule, outcome: Outcome, rejected: dict[str, int]) -> Verdict:
    """A row-level rule holds when no row breaks it; engines see it otherwise for a dataset without rows."""
    count = rejected.get(rule.dqdl, 0) if rule.row_level else None
    if not (outcome.measured or count == 0):
        raise JobFailure(f"Rule '{rule.dqdl}' cannot be evaluated: {_reason(outcome.message)} Correct the rule.")
    if count is None:
        return Verdict(rule.dqdl, outcome.passed, None, outcome.message)
    return Verdict(rule.dqdl, count == 0, count, f"{count} rows break it." if count else "")


def _reason(message: str) -> str:
    """What the engine says; of an exception only its condition, since the rest may quote values of rows."""
    condition = re.search(r"\[[A-Z_.]+\]", message)
    return condition.group() if condition else message.splitlines()[0]
