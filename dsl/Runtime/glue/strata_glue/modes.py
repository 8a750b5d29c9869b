"""What a run does with the rows that are in the table already, as the dataset declares it."""

from datetime import date

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.layout import Layout
from strata_glue.spec import Output
from strata_glue.tables import Tables

KEPT = "__kept"


class Overwrite:
    """The table holds the run's rows and nothing else."""

    def __init__(self, spark: SparkSession, output: Output):
        self._tables, self._layout, self._output = Tables(spark), Layout(spark, output), output

    def publish(self, rows: DataFrame, batch: int) -> None:
        """Writes the table and the batch's number in one commit."""
        self._tables.replace(rows, self._output.path, batch, self._output.partition_by)
        self._layout.cluster()

    def set_aside(self, rows: DataFrame) -> None:
        """Writes the quarantine in one commit."""
        self._tables.replace(rows, self._output.quarantine)


class MergeByKey(Overwrite):
    """Rows are replaced by key and added; rows of other keys stay."""

    def __init__(self, spark: SparkSession, output: Output, rows: DataFrame):
        super().__init__(spark, output)
        self._keeps_rows = self._layout.keeps_rows()
        self._keys = rows.select(*map(sql_text.name, output.key)).distinct()

    def publish(self, rows: DataFrame, batch: int) -> None:
        """Merges; a key whose row was set aside has none in the table."""
        if not self._keeps_rows:
            return super().publish(rows, batch)
        self._tables.merge(by_key(self._keys, rows), self._output.path, list(self._output.key), KEPT, batch)

    def set_aside(self, rows: DataFrame) -> None:
        """Replaces what was set aside before with the same keys. Several rows may have the same, so this is no merge."""
        if self._tables.version(self._output.quarantine) is not None:
            others = self._tables.read(self._output.quarantine).join(self._keys, list(self._output.key), "left_anti")
            rows = rows.unionByName(others, allowMissingColumns=True)
        super().set_aside(rows)


class ReplaceWhere(Overwrite):
    """Rows for which a predicate holds are replaced; the others stay."""

    def __init__(self, spark: SparkSession, output: Output, predicate: str):
        super().__init__(spark, output)
        self._keeps_rows = self._layout.keeps_rows()
        self._predicate = predicate

    def publish(self, rows: DataFrame, batch: int | None) -> None:
        """Replaces the rows; without a batch the run does not count as one that has made use of its inputs."""
        if not self._keeps_rows:
            return super().publish(rows, batch)
        self._tables.replace_where(rows, self._output.path, self._predicate, batch)

    def set_aside(self, rows: DataFrame) -> None:
        """Replaces what was set aside before for the same predicate."""
        if self._tables.version(self._output.quarantine) is None:
            return super().set_aside(rows)
        self._tables.replace_where(rows, self._output.quarantine, self._predicate)


def declared_mode(spark: SparkSession, output: Output, rows: DataFrame):
    """The mode of a run with these rows, before any was set aside."""
    if output.publish == "MergeByKey":
        return MergeByKey(spark, output, rows)
    if output.publish == "ReplacePartitions":
        return ReplaceWhere(spark, output, _partitions(rows, output.partition_by))
    return Overwrite(spark, output)


def by_key(keys: DataFrame, rows: DataFrame) -> DataFrame:
    """Every key, with its row where there is one, and whether there is.

    A union and no outer join, of which Spark expects so many rows that MERGE would sort the whole table to meet them.
    """
    found = rows.withColumn(KEPT, F.lit(True))
    gone = keys.alias("k").join(rows.alias("r"), F.expr(sql_text.same("k", "r", keys.columns)), "left_anti")
    return found.unionByName(gone, allowMissingColumns=True)


def _partitions(rows: DataFrame, partition_by: tuple[str, ...]) -> str:
    """The predicate of the partitions the rows belong to."""
    partitions = rows.select(*map(sql_text.name, partition_by)).distinct().collect()
    return " or ".join(sorted(_partition(row.asDict()) for row in partitions)) or "false"


def _partition(values: dict) -> str:
    """Rows that were set aside may have no value where published ones have one."""
    return "(" + " and ".join(f"{sql_text.name(name)} <=> {_literal(value)}" for name, value in values.items()) + ")"


def _literal(value: str | int | bool | date | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, date):
        return f"date'{value.isoformat()}'"
    return sql_text.text(value) if isinstance(value, str) else str(value).lower()
