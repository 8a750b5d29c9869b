"""Rows with texts that do not parse, which a query tells of in one hidden column.

The column is a struct with a field per parsed column: the text where it does not parse, else null. Such a row is judged by no rule, since it lacks values.
"""

from dataclasses import dataclass

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

from strata_glue import sql_text
from strata_glue.verdicts import Verdict

UNPARSED = "_unparsed"


@dataclass(frozen=True)
class Parsed:
    """whole: the rows that parse. aside: the others, with `broken`, their rules; count says how many. Both as declared; aside is None when the query parses nothing."""

    whole: DataFrame
    aside: DataFrame | None
    count: int
    verdicts: tuple[Verdict, ...]


def split(rows: DataFrame, broken: str) -> Parsed:
    """Takes the rows that do not parse away, and the hidden column off. A text stands in its row's rules only, never in a verdict."""
    if UNPARSED not in rows.columns:
        return Parsed(rows, None, 0, ())
    names = rows.schema[UNPARSED].dataType.names
    fails = [_text(name).isNotNull() for name in names]
    rules = F.array_compact(F.array(*(F.when(fails[at], F.concat(F.lit(f"{_rule(name)}: '"), _text(name), F.lit("'"))) for at, name in enumerate(names))))
    parses = F.lit(True)
    for fail in fails:
        parses = parses & ~fail
    broken_rows, *counts = rows.agg(F.count_if(~parses), *(F.count_if(fail) for fail in fails)).first()
    verdicts = tuple(Verdict(_rule(name), count == 0, count, f"{count} rows break it." if count else "") for name, count in zip(names, counts))
    return Parsed(rows.where(parses).drop(UNPARSED), rows.where(~parses).withColumn(broken, rules).drop(UNPARSED), broken_rows, verdicts)


def declared_types(schema: StructType) -> list[tuple[str, str]]:
    """Names and types of the columns without the hidden one."""
    return [(field.name, field.dataType.simpleString()) for field in schema if field.name != UNPARSED]


def _text(name: str) -> Column:
    return F.col(f"{UNPARSED}.{sql_text.name(name)}")


def _rule(name: str) -> str:
    return 'Parses "' + name.replace('"', '\\"') + '"'
