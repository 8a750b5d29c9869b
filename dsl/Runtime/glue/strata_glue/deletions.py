"""Rows that a source has deleted and its declaration keeps: as they last were, with the time of their deletion."""

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.deliveries import Delivery
from strata_glue.ingestion import CHANGE, COMMITTED_AT, SOURCE_FILE, appended_rows, columns_of, last_changes, latest_of, none_of, read, rows_of, upserts
from strata_glue.spec import Input

_DELETED = f"{CHANGE} = 'D'"


def delivered_rows(spark: SparkSession, source: Input, delivery: Delivery) -> DataFrame:
    """The table's rows now, with SOURCE_FILE, deleted ones where they are kept. Raises SchemaMismatch when a file has other columns."""
    if source.appends:
        return appended_rows(spark, source, delivery.changes)
    rows = rows_of(spark, source, delivery.load, delivery.changes)
    if not (source.deleted_at and delivery.changes):
        return rows
    return rows.unionByName(_kept(spark, source, last_changes(spark, source, delivery.changes), delivery))


def changed_rows(spark: SparkSession, source: Input, last: DataFrame, delivery: Delivery) -> DataFrame:
    """What the last changes of some keys leave, with SOURCE_FILE. Only a deletion that is kept has the earlier files read."""
    rows = upserts(source, last)
    if not source.deleted_at or last.where(_DELETED).isEmpty():
        return rows
    return rows.unionByName(_kept(spark, source, last, delivery))


def _kept(spark: SparkSession, source: Input, last: DataFrame, delivery: Delivery) -> DataFrame:
    """The deleted rows with their last values, which the deletion itself need not carry."""
    key = list(source.key)
    deleted = last.where(_DELETED).select(*map(sql_text.name, key), F.col(COMMITTED_AT).cast("timestamp").alias(source.deleted_at))
    written = read(spark, source, delivery.changes).where(f"{CHANGE} <> 'D'").join(deleted.select(*map(sql_text.name, key)), key, "left_semi")
    changed = latest_of(source, written).select(*columns_of(source), SOURCE_FILE)
    loaded = read(spark, source, delivery.load) if delivery.load else none_of(spark, source)
    untouched = loaded.join(changed, key, "left_anti").select(*columns_of(source), SOURCE_FILE)
    last_values = untouched.unionByName(changed).drop(source.deleted_at)
    return last_values.join(deleted, key).select(*columns_of(source), SOURCE_FILE)
