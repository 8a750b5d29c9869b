"""The same work as a data engineer would write it in PySpark for this one shop: ``handwritten.py LAKE clean|judged_merge|fill|merge``.

``clean`` reads the load, cleans orders and customers, judges the same rules with the same engine, sets broken orders aside and
aggregates daily revenue. ``judged_merge`` judges the last change of each order and merges it by key, into the quarantine where it
breaks a rule. ``fill`` cleans orders alone, without rules, and ``merge`` is a plain Delta MERGE of their changes.
"""

import sys

import session
from delta.tables import DeltaTable
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

_CUSTOMER_RULES = """Rules = [
    IsPrimaryKey "customer_id",
    ColumnValues "email" matches "[^@ ]+@[^@ ]+" where "email is not null",
    ColumnLength "country" = 2
]"""
_ORDER_RULES = """Rules = [
    IsUnique "order_id",
    IsComplete "customer_id",
    ColumnValues "status" in ["placed","shipped","returned"],
    ColumnValues "amount" >= 0 and ColumnValues "amount" <= 100000
]"""

_REVENUE_RULES = """Rules = [
    RowCount >= 1,
    CustomSql "select count(*) from primary where revenue < 0" = 0
]"""


class Shop:
    """The retail shop's tables in folders of a lake."""

    def __init__(self, spark, lake: str):
        self._spark, self._lake = spark, lake

    def clean(self) -> None:
        """Fills customers, orders and daily revenue from the load."""
        customers = self._rows("customers").select(
            F.col("id").alias("customer_id"), F.lower(F.trim("email")).alias("email"), F.upper("country").alias("country"), "signed_up_on"
        )
        self._write(self._judged(customers, _CUSTOMER_RULES)[0], "cleaned/customers")
        customers = self._table("cleaned/customers")
        orders = self._orders(self._rows("orders")).persist()
        kept, broken = self._judged(orders, _ORDER_RULES)
        self._write(broken.withColumn("at", F.current_timestamp()), "cleaned/_quarantine/orders")
        self._write(self._of_known_customers(kept), "cleaned/orders")
        orders.unpersist()
        revenue = (
            self._table("cleaned/orders").where("status <> 'returned'").join(customers, "customer_id")
            .groupBy(F.col("ordered_at").cast("date").alias("day"), "country")
            .agg(F.sum("amount").cast("decimal(18,4)").alias("revenue"), F.count("*").cast("int").alias("orders"))
            .persist()
        )
        revenue.createOrReplaceTempView("primary")
        self._judged(revenue, _REVENUE_RULES)
        self._write(revenue, "curated/daily_revenue")

    def fill(self) -> None:
        """Fills orders from the load, without rules."""
        self._write(self._orders(self._rows("orders")), "cleaned/orders")

    def merge(self) -> None:
        """Merges the delivered changes into orders."""
        self._merge(self._changes(), "cleaned/orders")

    def judged_merge(self) -> None:
        """Merges those of the delivered changes into orders that hold all rules, and the others into the quarantine."""
        changes = self._changes().persist()
        orders = changes.where("Op <> 'D'").drop("Op").persist()
        kept, broken = self._judged(orders, _ORDER_RULES)
        kept = self._of_known_customers(kept)
        self._merge(self._by_key(changes, broken.withColumn("at", F.current_timestamp())), "cleaned/_quarantine/orders")
        self._merge(self._by_key(changes, kept), "cleaned/orders")

    def _changes(self) -> DataFrame:
        place = Window.partitionBy("id").orderBy(F.col("dms_committed_at").desc(), F.col("file").desc(), F.col("position").desc())
        last = (
            self._files("orders/2026*").select("*", F.col("_metadata.file_name").alias("file"), F.col("_metadata.row_index").alias("position"))
            .withColumn("place", F.row_number().over(place)).where("place = 1")
        )
        return self._orders(last, "Op")

    @staticmethod
    def _by_key(changes: DataFrame, rows: DataFrame) -> DataFrame:
        """The rows as updates, and a deletion for every other changed key."""
        gone = changes.select("order_id").join(rows, "order_id", "left_anti").withColumn("Op", F.lit("D"))
        return rows.withColumn("Op", F.lit("U")).unionByName(gone, allowMissingColumns=True)

    def _merge(self, changes: DataFrame, table: str) -> None:
        values = {name: f"s.{name}" for name in changes.columns if name != "Op"}
        (
            DeltaTable.forPath(self._spark, f"{self._lake}/{table}").alias("t")
            .merge(changes.alias("s"), "t.order_id = s.order_id")
            .whenMatchedDelete("s.Op = 'D'")
            .whenMatchedUpdate(set=values)
            .whenNotMatchedInsert("s.Op <> 'D'", values)
            .execute()
        )

    def _of_known_customers(self, orders: DataFrame) -> DataFrame:
        known = self._table("cleaned/customers").select("customer_id", F.lit(True).alias("known"))
        return orders.join(known, "customer_id", "left").where("known").select(orders.columns)

    def _orders(self, rows: DataFrame, *more: str) -> DataFrame:
        return rows.where("amount >= 0").select(
            F.col("id").alias("order_id"), "customer_id", F.lower(F.trim("status")).alias("status"), "amount", "ordered_at", *more
        )

    def _judged(self, rows: DataFrame, rules: str) -> tuple[DataFrame, DataFrame]:
        """The rows that hold all rules, and those that break one."""
        engine = getattr(getattr(self._spark._jvm.com.amazon.deequ.dqdl, "EvaluateDataQuality$"), "MODULE$")
        none = getattr(getattr(self._spark._jvm.scala.collection.immutable, "Map$"), "MODULE$").empty()
        outcome = engine.processRows(rows._jdf, rules, none)
        self._write(DataFrame(outcome.apply("ruleOutcomes"), self._spark).select("Rule", "Outcome", "FailureReason"), "cleaned/_quality", "append")
        judged = DataFrame(outcome.apply("rowLevelOutcomes"), self._spark)
        return tuple(judged.where(condition).select(rows.columns) for condition in ("size(DataQualityRulesFail) = 0", "size(DataQualityRulesFail) > 0"))

    def _rows(self, table: str) -> DataFrame:
        return self._files(f"{table}/LOAD*")

    def _files(self, pattern: str) -> DataFrame:
        return self._spark.read.parquet(f"{self._lake}/ingestion/postgres/shop/public/{pattern}.parquet")

    def _table(self, name: str) -> DataFrame:
        return self._spark.read.format("delta").load(f"{self._lake}/{name}")

    def _write(self, rows: DataFrame, table: str, mode: str = "overwrite") -> None:
        rows.write.format("delta").mode(mode).save(f"{self._lake}/{table}")


def main(lake: str, step: str) -> None:
    """lake: the folder of the tables. step: clean, judged_merge, fill or merge."""
    spark = session.start()
    session.report(spark, getattr(Shop(spark, lake), step))


if __name__ == "__main__":
    main(*sys.argv[1:])
