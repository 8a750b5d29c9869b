"""Rows of a replicated table, typed as declared, from its Parquet files."""

from functools import reduce

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.conversions import convert, not_null
from strata_glue.schemas import COMMITTED_AT, OPERATION, raw_rows
from strata_glue.spec import Column, Input
from strata_glue.storage import File

SOURCE_FILE = "__source_file"
CHANGE = "__op"
_POSITION, _FILE = "__position", "__file"


def rows_of(spark: SparkSession, source: Input, load: tuple[File, ...], changes: tuple[File, ...]) -> DataFrame:
    """The table's rows now: those of the load, except where a later change of the same key says otherwise.

    Columns as declared, and SOURCE_FILE. Raises SchemaMismatch when a file has other columns. Deleted rows are left out.
    """
    loaded = read(spark, source, load) if load else none_of(spark, source)
    if not changes:
        return loaded.select(*columns_of(source), SOURCE_FILE)
    last = last_changes(spark, source, changes)
    untouched = loaded.join(last.select(*source.key), list(source.key), "left_anti")
    return untouched.select(*columns_of(source), SOURCE_FILE).unionByName(upserts(source, last))


def last_changes(spark: SparkSession, source: Input, changes: tuple[File, ...]) -> DataFrame:
    """One row per changed key: its last change by commit timestamp, then file, then position in the file."""
    return latest_of(source, read(spark, source, changes))


def latest_of(source: Input, changes: DataFrame) -> DataFrame:
    """The last of the changes of each key."""
    latest = Window.partitionBy(*map(sql_text.name, source.key)).orderBy(
        F.col(COMMITTED_AT).desc(), F.col(_FILE).desc(), F.col(_POSITION).desc()
    )
    return changes.withColumn("__rank", F.row_number().over(latest)).where("__rank = 1").drop("__rank")


def upserts(source: Input, last: DataFrame) -> DataFrame:
    """The rows that inserts and updates leave; a delete leaves none."""
    return last.where(f"{CHANGE} <> 'D'").select(*columns_of(source), SOURCE_FILE)


def span(changes: DataFrame) -> tuple[tuple[str, str], tuple[str, str]]:
    """Commit timestamp and file of the first and of the last of the changes."""
    place = F.struct(F.col(COMMITTED_AT), F.col(_FILE))
    first, final = changes.agg(F.min(place), F.max(place)).first()
    return tuple(first), tuple(final)


def changed_keys(source: Input, last: DataFrame) -> DataFrame:
    """The keys that changed."""
    return last.select(*map(sql_text.name, source.key))


def appended_rows(spark: SparkSession, source: Input, files: tuple[File, ...]) -> DataFrame:
    """The rows of files that only add, with SOURCE_FILE: with a key the last of each to arrive, without one all."""
    rows = read(spark, source, files) if files else none_of(spark, source)
    return (latest_of(source, rows) if source.key and files else rows).select(*columns_of(source), SOURCE_FILE)


def read(spark: SparkSession, source: Input, files: tuple[File, ...]) -> DataFrame:
    """The rows of the files, typed as declared, with CHANGE, COMMITTED_AT, SOURCE_FILE and their place. Raises SchemaMismatch."""
    return reduce(DataFrame.unionByName, (_typed(raw, source) for raw in raw_rows(spark, source, files)))


def _typed(raw: DataFrame, source: Input) -> DataFrame:
    found = {field.name.lower(): (field.name, field.dataType.simpleString()) for field in raw.schema}
    operation = OPERATION if not source.appends and OPERATION.lower() in found else None
    return raw.selectExpr(
        *(_expression(column, found, source, operation) for column in source.columns),
        f"{operation or sql_text.text('I')} as {CHANGE}",
        f"{_moment(source, found)} as {COMMITTED_AT}",
        f"_metadata.file_path as {_FILE}",
        f"_metadata.row_index as {_POSITION}",
        f"_metadata.file_path as {SOURCE_FILE}",
    )


def _moment(source: Input, found: dict[str, tuple[str, str]]) -> str:
    """When a row came to be so: by the source's commit, or, where files only add, by the file's arrival. Texts that sort by time."""
    if source.appends:
        return "date_format(_metadata.file_modification_time, 'yyyy-MM-dd HH:mm:ss.SSSSSS')"
    return COMMITTED_AT if COMMITTED_AT in found else sql_text.text("")


def _expression(column: Column, found: dict[str, tuple[str, str]], source: Input, operation: str | None) -> str:
    """How to read the column."""
    if column.name.lower() not in found:
        return f"cast(null as {column.type}) as {sql_text.name(column.name)}"
    value = convert(*found[column.name.lower()], column.type)
    if not column.nullable and (source.appends or column.name not in source.key):
        # A deleted row may carry its key alone.
        checked = not_null(column.name, value, source.dataset)
        value = f"case when {operation} = 'D' then {value} else {checked} end" if operation else checked
    return f"{value} as {sql_text.name(column.name)}"


def none_of(spark: SparkSession, source: Input) -> DataFrame:
    """No rows, with the columns of some."""
    columns = [f"cast(null as {column.type}) as {sql_text.name(column.name)}" for column in source.columns]
    return spark.range(0).selectExpr(*columns, f"cast(null as string) as {SOURCE_FILE}")


def columns_of(source: Input) -> list[str]:
    """The declared columns, quoted."""
    return [sql_text.name(column.name) for column in source.columns]
