"""Delta tables by path."""

from contextlib import contextmanager

from pyspark.sql import DataFrame, DataFrameWriter, SparkSession
from pyspark.sql import functions as F

from strata_glue import sql_text
from strata_glue.spec import Column

APPLICATION = "strata"


class Tables:
    """Reads and writes Delta tables, each write in one transaction."""

    def __init__(self, spark: SparkSession):
        self._spark = spark

    def read(self, path: str) -> DataFrame:
        """The table's rows now."""
        return self._spark.read.format("delta").load(path)

    def version(self, path: str) -> int | None:
        """The number of the table's last commit; None when there is no table."""
        log = self._log(path)
        return log.version() if log.version() >= 0 else None

    def batch(self, path: str) -> int:
        """The number of the last batch whose rows are in the table, 0 when there is none."""
        known = self._log(path).transactions().get(APPLICATION)
        return known.get() if known.isDefined() else 0

    def replace(self, rows: DataFrame, path: str, batch: int | None = None, partition_by: tuple[str, ...] = ()) -> None:
        """Replaces the table by the rows; with a batch, its number is in the same commit."""
        _save(rows.write.option("overwriteSchema", "true").partitionBy(*partition_by), path, batch)

    def replace_where(self, rows: DataFrame, path: str, predicate: str, batch: int | None = None) -> None:
        """Replaces the table's rows that the SQL predicate holds for by the given ones, for which it holds too; columns it lacks are added."""
        _save(rows.write.option("replaceWhere", predicate).option("mergeSchema", "true"), path, batch)

    def merge(self, rows: DataFrame, path: str, key: list[str], kept: str, batch: int | None = None) -> None:
        """Replaces, adds and deletes by key, in one commit: a row whose column `kept` is null only deletes.

        rows: one per key, with the table's columns and `kept`.
        """
        columns = [sql_text.name(column) for column in rows.columns if column != kept]
        rows.createOrReplaceTempView("__merged")
        with self._transaction(batch):
            self._spark.sql(
                f"merge into delta.{sql_text.name(path)} t using __merged s on {sql_text.same('t', 's', key)} "
                f"when matched and s.{kept} is null then delete "
                f"when matched then update set {', '.join(f't.{column} = s.{column}' for column in columns)} "
                f"when not matched and s.{kept} is not null then insert ({', '.join(columns)}) values ({', '.join(f's.{column}' for column in columns)})"
            )

    def has_any(self, keys: DataFrame, path: str) -> bool:
        """Whether the table has a row with any of the keys; there is a table."""
        return not self.read(path).alias("t").join(keys.alias("k"), F.expr(sql_text.same("t", "k", keys.columns)), "left_semi").isEmpty()

    def append(self, rows: DataFrame, path: str, batch: int | None = None) -> None:
        """Adds the rows; columns the table does not have yet are added too. With a batch, its number is in the same commit, and it is added once."""
        _save(rows.write.option("mergeSchema", "true"), path, batch, mode="append")

    def layout(self, path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The columns the table is partitioned by, and those it is clustered by."""
        detail = self._spark.sql(f"describe detail delta.{sql_text.name(path)}").first()
        return tuple(detail["partitionColumns"]), tuple(detail["clusteringColumns"])

    def cluster(self, path: str, cluster_by: tuple[str, ...]) -> None:
        """Has the table clustered by other columns from now on, or by none."""
        columns = f"({', '.join(map(sql_text.name, cluster_by))})" if cluster_by else "none"
        self._spark.sql(f"alter table delta.{sql_text.name(path)} cluster by {columns}")

    def add_columns(self, path: str, columns: list[Column]) -> None:
        """Adds columns that are null in the rows there are."""
        added = ", ".join(f"{sql_text.name(column.name)} {column.type}" for column in columns)
        self._spark.sql(f"alter table delta.{sql_text.name(path)} add columns ({added})")

    def keep_versions(self, path: str, days: int) -> None:
        """How long vacuum spares files of older versions, and how long the log knows those."""
        wanted = {f"delta.{name}": f"interval {days} days" for name in ("deletedFileRetentionDuration", "logRetentionDuration")}
        if wanted.items() - self._spark.sql(f"describe detail delta.{sql_text.name(path)}").first()["properties"].items():
            properties = ", ".join(f"'{name}' = '{value}'" for name, value in wanted.items())
            self._spark.sql(f"alter table delta.{sql_text.name(path)} set tblproperties ({properties})")

    def compact(self, path: str) -> dict[str, int]:
        """Merges small files into larger ones, clustered where the table is. Gives how many files were added and removed."""
        metrics = self._spark.sql(f"optimize delta.{sql_text.name(path)}").first()["metrics"]
        return {"added": metrics["numFilesAdded"], "removed": metrics["numFilesRemoved"]}

    def vacuum(self, path: str) -> None:
        """Deletes files that no version within the table's retention needs."""
        self._spark.sql(f"vacuum delta.{sql_text.name(path)}")

    @contextmanager
    def _transaction(self, batch: int | None):
        """Puts the batch's number into the commit of the statement; Delta skips a statement whose number is already there."""
        names = {"spark.databricks.delta.write.txnAppId": APPLICATION, "spark.databricks.delta.write.txnVersion": str(batch)} if batch is not None else {}
        for name, value in names.items():
            self._spark.conf.set(name, value)
        try:
            yield
        finally:
            for name in names:
                self._spark.conf.unset(name)

    def _log(self, path: str):
        """The table's newest snapshot; of no table, one with version -1."""
        none = self._spark._jvm.scala.Option.empty()
        log = self._spark._jvm.org.apache.spark.sql.delta.DeltaLog.forTable(self._spark._jsparkSession, path)
        return log.update(False, none, none)


def _save(writer: DataFrameWriter, path: str, batch: int | None, mode: str = "overwrite") -> None:
    if batch is not None:
        writer = writer.option("txnAppId", APPLICATION).option("txnVersion", batch)
    writer.format("delta").mode(mode).save(path)
