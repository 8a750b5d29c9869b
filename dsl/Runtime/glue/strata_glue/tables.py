"""Delta tables by path."""

from pyspark.sql import DataFrame, SparkSession
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

    def append(self, rows: DataFrame, path: str) -> None:
        """Adds the rows; columns the table does not have yet are added too."""
        rows.write.format("delta").mode("append").option("mergeSchema", "true").save(path)

    def _log(self, path: str):
        """The table's newest snapshot; of no table, one with version -1."""
        none = self._spark._jvm.scala.Option.empty()
        log = self._spark._jvm.org.apache.spark.sql.delta.DeltaLog.forTable(self._spark._jsparkSession, path)
        return log.update(False, none, none)
