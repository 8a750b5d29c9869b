"""Delta tables by path."""

from contextlib import contextmanager

from pyspark.sql import DataFrame, SparkSession

from strata_glue import sql_text
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

    def replace(self, rows: DataFrame, path: str, batch: int | None = None) -> None:
        """Replaces the table by the rows; with a batch, its number is in the same commit."""
        writer = rows.write.format("delta").mode("overwrite").option("overwriteSchema", "true")
        if batch is not None:
            writer = writer.option("txnAppId", APPLICATION).option("txnVersion", batch)
        writer.save(path)

    def merge(self, rows: DataFrame, path: str, key: list[str], kept: str, batch: int | None = None) -> None:
        """Replaces, adds and deletes by key, in one commit: a row whose column `kept` is null only deletes.

        rows: one per key, with the table's columns and `kept`.
        """
        columns = [sql_text.name(column) for column in rows.columns if column != kept]
        matches = " and ".join(f"t.{column} <=> s.{column}" for column in map(sql_text.name, key))
        rows.createOrReplaceTempView("__merged")
        with self._transaction(batch):
            self._spark.sql(
                f"merge into delta.{sql_text.name(path)} t using __merged s on {matches} "
                f"when matched and s.{kept} is null then delete "
                f"when matched then update set {', '.join(f't.{column} = s.{column}' for column in columns)} "
                f"when not matched and s.{kept} is not null then insert ({', '.join(columns)}) values ({', '.join(f's.{column}' for column in columns)})"
            )

    def append(self, rows: DataFrame, path: str) -> None:
        """Adds the rows; columns the table does not have yet are added too."""
        rows.write.format("delta").mode("append").option("mergeSchema", "true").save(path)

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
