"""How far apart the amounts of each customer's orders are."""

from pyspark.sql import functions as F


def transform(spark, inputs):
    """inputs: paid_orders and places. Gives one row per customer with a place."""
    orders = inputs["paid_orders"].join(inputs["places"].select("order_id"), "order_id")
    return orders.groupBy("customer_id").agg(
        F.count("*").alias("orders"),
        (F.max("amount") - F.min("amount")).cast("decimal(18,4)").alias("widest"),
    )
