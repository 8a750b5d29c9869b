"""Rows of a replicated table, typed as declared, from its Parquet files."""

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.conversions import convert, not_null
from strata_glue.errors import SchemaMismatch
from strata_glue.spec import Column, Input
from strata_glue.storage import File

OPERATION = "Op"
COMMITTED_AT = "dms_committed_at"
SOURCE_FILE = "__source_file"
_CHANGE, _POSITION, _NAME = "__op", "__position", "__file"


def rows_of(spark: SparkSession, source: Input, load: tuple[File, ...], changes: tuple[File, ...]) -> DataFrame:
    """The table's rows now: those of the load, except where a later change of the same key says otherwise.

    Columns as declared, and SOURCE_FILE. Raises SchemaMismatch when a file has other columns.
    """
    loaded = _read(spark, source, load) if load else _none(spark, source)
    if not changes:
        return loaded.select(*_columns(source), SOURCE_FILE)
    last = last_changes(spark, source, changes)
    untouched = loaded.join(last.select(*source.key), list(source.key), "left_anti")
    return untouched.select(*_columns(source), SOURCE_FILE).unionByName(upserts(source, last))


def last_changes(spark: SparkSession, source: Input, changes: tuple[File, ...]) -> DataFrame:
    """One row per changed key: its last change by commit timestamp, then file, then position in the file."""
    latest = Window.partitionBy(*map(sql_text.name, source.key)).orderBy(
        F.col(COMMITTED_AT).desc(), F.col(_NAME).desc(), F.col(_POSITION).desc()
    )
    return _read(spark, source, changes).withColumn("__rank", F.row_number().over(latest)).where("__rank = 1").drop("__rank")


def upserts(source: Input, last: DataFrame) -> DataFrame:
    """The rows that inserts and updates leave; a delete leaves none."""
    return last.where(f"{_CHANGE} <> 'D'").select(*_columns(source), SOURCE_FILE)


def span(changes: DataFrame) -> tuple[tuple[str, str], tuple[str, str]]:
    """Commit timestamp and file of the first and of the last of the changes."""
    place = F.struct(F.col(COMMITTED_AT), F.col(_NAME))
    first, final = changes.agg(F.min(place), F.max(place)).first()
    return tuple(first), tuple(final)


def changed_keys(source: Input, last: DataFrame) -> DataFrame:
    """The keys that changed."""
    return last.select(*map(sql_text.name, source.key))


def _read(spark: SparkSession, source: Input, files: tuple[File, ...]) -> DataFrame:
    raw = spark.read.option("mergeSchema", "true").parquet(*(file.path for file in files))
    found = {field.name.lower(): (field.name, field.dataType.simpleString()) for field in raw.schema}
    technical = {OPERATION.lower(), COMMITTED_AT.lower()}
    expressions = [_expression(column, found, source) for column in source.columns]
    undeclared = found.keys() - technical - {column.name.lower() for column in source.columns}
    if undeclared or None in expressions:
        raise _mismatch(source, found, technical)
    return raw.selectExpr(
        *expressions,
        f"{OPERATION if OPERATION.lower() in found else sql_text.text('I')} as {_CHANGE}",
        f"{COMMITTED_AT if COMMITTED_AT in found else sql_text.text('')} as {COMMITTED_AT}",
        f"_metadata.file_name as {_NAME}",
        f"_metadata.row_index as {_POSITION}",
        f"_metadata.file_path as {SOURCE_FILE}",
    )


def _expression(column: Column, found: dict[str, tuple[str, str]], source: Input) -> str | None:
    """How to read the column; None when the files do not hold it in a type that fits."""
    if column.name.lower() not in found:
        return f"cast(null as {column.type}) as {sql_text.name(column.name)}" if column.nullable else None
    value = convert(*found[column.name.lower()], column.type)
    if value is None:
        return None
    if not column.nullable and column.name not in source.key:
        # A deleted row may carry its key alone.
        checked = not_null(column.name, value, source.dataset)
        value = f"case when {OPERATION} = 'D' then {value} else {checked} end" if OPERATION.lower() in found else checked
    return f"{value} as {sql_text.name(column.name)}"


def _mismatch(source: Input, found: dict[str, tuple[str, str]], technical: set[str]) -> SchemaMismatch:
    delivered = ", ".join(f"{name} {kind}" for lower, (name, kind) in found.items() if lower not in technical)
    declared = ", ".join(f"{column.name} {column.type}" for column in source.columns)
    return SchemaMismatch(
        f"Table '{source.dataset}' is delivered with other columns than its record declares. Delivered: {delivered}. "
        f"Declared: {declared}. Change the record, or the source."
    )


def _none(spark: SparkSession, source: Input) -> DataFrame:
    columns = [f"cast(null as {column.type}) as {sql_text.name(column.name)}" for column in source.columns]
    return spark.range(0).selectExpr(*columns, f"cast(null as string) as {SOURCE_FILE}")


def _columns(source: Input) -> list[str]:
    return [sql_text.name(column.name) for column in source.columns]
