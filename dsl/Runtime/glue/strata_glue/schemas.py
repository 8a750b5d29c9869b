"""Whether delivered files hold what their record declares; where they do not, which of them, with both schemas."""

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StructType

from strata_glue.conversions import convert
from strata_glue.errors import SchemaMismatch
from strata_glue.spec import Column, Input
from strata_glue.storage import File

OPERATION = "Op"
COMMITTED_AT = "dms_committed_at"


def raw_rows(spark: SparkSession, source: Input, files: tuple[File, ...]) -> list[DataFrame]:
    """The files as they are, those that Spark can read together in one. Raises SchemaMismatch, which names the first file that does not fit."""
    try:
        merged = [_read(spark, files)]
    except Exception:
        # A column of one type in some files and of another in others: each may still be read as declared.
        merged = [_read(spark, alike) for alike in _by_schema(spark, files)]
        if len(merged) == 1:
            raise
    for raw in merged:
        if not _fits(raw.schema, source):
            raise _mismatch(raw.schema, source, _first_that_does_not_fit(spark, source, files))
    return merged


def _read(spark: SparkSession, files: tuple[File, ...]) -> DataFrame:
    return spark.read.option("mergeSchema", "true").parquet(*(file.path for file in files))


def _by_schema(spark: SparkSession, files: tuple[File, ...]) -> list[tuple[File, ...]]:
    alike = {}
    for file in files:
        alike.setdefault(_read(spark, (file,)).schema.simpleString(), []).append(file)
    return [tuple(group) for group in alike.values()]


def _fits(schema: StructType, source: Input) -> bool:
    """Whether the columns are those declared, in types that can be read as the declared ones."""
    found = {field.name.lower(): field.dataType.simpleString() for field in schema}
    undeclared = found.keys() - _technical(source) - {column.name.lower() for column in _delivered(source)}
    return not undeclared and all(
        convert(column.name, found[column.name.lower()], column.type) if column.name.lower() in found else column.nullable for column in _delivered(source)
    )


def _technical(source: Input) -> set[str]:
    return set() if source.appends else {OPERATION.lower(), COMMITTED_AT.lower()}


def _delivered(source: Input) -> list[Column]:
    """The declared columns that the source has."""
    return [column for column in source.columns if column.name != source.deleted_at]


def _first_that_does_not_fit(spark: SparkSession, source: Input, files: tuple[File, ...]) -> str:
    return next((file.name for file in files if not _fits(_read(spark, (file,)).schema, source)), files[0].name)


def _mismatch(schema: StructType, source: Input, file: str) -> SchemaMismatch:
    technical = _technical(source)
    delivered = ", ".join(f"{field.name} {field.dataType.simpleString()}" for field in schema if field.name.lower() not in technical)
    declared = ", ".join(f"{column.name} {column.type}" for column in _delivered(source))
    return SchemaMismatch(
        f"Table '{source.dataset}' is delivered with other columns than its record declares, first in '{file}'. Delivered: {delivered}. "
        f"Declared: {declared}. Change the record, or the source."
    )
