"""The quality gate: which rules hold and which rows break one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Judgement:
    """kept: rows that break no row-level rule. broken: the others with BROKEN, the rules each breaks in their order; count says how many."""

    kept: DataFrame
    broken: DataFrame
    count: int
    verdicts: tuple[Verdict, ...]


def judge(spark: SparkSession, rows: DataFrame, quality: Quality, context: str, key: tuple[str, ...]) -> Judgement:
    """Evaluates every rule on the rows, which are read several times. key: tells the rows apart that the rules leave; () where none does."""
    rows.createOrReplaceTempView("primary")
    references = _references(spark, quality)
    engine = engine_for(spark, context)
    texts = {rule.dqdl: engine.text_of(rule.dqdl) for rule in quality.rules}
    known = [rule for rule in quality.rules if texts[rule.dqdl]]
    if not known:
        return Judgement(rows, rows.where("false").withColumn(BROKEN, _no_rules()), 0, tuple(map(_not_evaluated, quality.rules)))
    judged, outcomes = engine.judge(rows, _ruleset(texts[rule.dqdl] for rule in known), references)
    written = _as_the_engine_writes(known, texts, outcomes)
    suspects = [rule for rule in known if rule.row_level and (_INTEGRITY.fullmatch(rule.dqdl) or not outcomes[written[rule.dqdl]].passed)]
    judged = _with_broken(judged, suspects, written, references).select(*rows.columns, BROKEN)
    # Few of many: they are counted and written, and what the engine computes per row is dear.
    broken = judged.where(F.size(BROKEN) > 0).persist()
    count, rejected = _count(broken, suspects)
    verdicts = (_verdict(rule, outcomes[written[rule.dqdl]], rejected) if rule in known else _not_evaluated(rule) for rule in quality.rules)
    return Judgement(_kept(rows, judged, broken, key) if count else rows, broken, count, tuple(verdicts))


def _with_broken(judged: DataFrame, suspects: list[Rule], written: dict[str, str], references: dict[str, DataFrame]) -> DataFrame:
    """Adds BROKEN. A rule that holds for the dataset is broken by no row, so that only the others are asked of each."""
    broken = []
    for position, rule in enumerate(suspects):
        judged, breaks = _breaks(judged, rule, written[rule.dqdl], references, f"__refers{position}")
        broken.append(F.when(breaks, F.lit(rule.dqdl)))
    return judged.withColumn(BROKEN, F.array_compact(F.array(*broken)) if broken else _no_rules())


def _no_rules() -> Column:
    return F.array().cast("array<string>")


def _count(broken: DataFrame, suspects: list[Rule]) -> tuple[int, dict[str, int]]:
    """How many rows there are, and how many break each rule."""
    per_rule = (F.count_if(F.array_contains(BROKEN, rule.dqdl)) for rule in suspects)
    count, *rejected = broken.agg(F.count("*"), *per_rule).first()
    return count, {rule.dqdl: number for rule, number in zip(suspects, rejected)}


def _kept(rows: DataFrame, judged: DataFrame, broken: DataFrame, key: tuple[str, ...]) -> DataFrame:
    """The rows that break nothing; where a key says which the others are, the engine need not look at each row again."""
    if not key:
        return judged.where(F.size(BROKEN) == 0).drop(BROKEN)
    return rows.alias("r").join(broken.alias("b"), F.expr(sql_text.same("r", "b", key)), "left_anti")


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
