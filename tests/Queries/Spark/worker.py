"""A long-lived Spark session that answers queries: one JSON line in, one JSON line out.

The first line is ``{"settings": {...}}``. Each later line is ``{"views": {name: sql}, "sql": sql}`` and is answered with
``{"columns": [[name, type], ...], "rows": [[text or null, ...], ...]}`` or ``{"error": text}``. Values are texts, so that none
loses a digit on the way.
"""
import glob
import json
import os
import sys


def start(settings):
    """The session, with Spark found by SPARK_HOME or as an installed package."""
    home = os.environ.get("SPARK_HOME")
    if home:
        sys.path[:0] = [os.path.join(home, "python"), *glob.glob(os.path.join(home, "python", "lib", "*.zip"))]
    os.environ["PYSPARK_SUBMIT_ARGS"] = "--driver-java-options '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' pyspark-shell"

    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("queries")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        # Rows known to the planner would be computed by it; the queries are to run as they do on tables.
        "spark.sql.optimizer.excludedRules": "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation",
        **settings,
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session


def text(value):
    """A value as text: numbers with all digits, times in ISO 8601."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (bool, float)):
        return repr(value)
    return value.isoformat() if hasattr(value, "isoformat") else format(value, "f" if not isinstance(value, int) else "d")


def answer(session, request):
    """The columns and rows of a query over the request's views."""
    for name, sql in request["views"].items():
        session.sql(sql).createOrReplaceTempView(name)
    result = session.sql(request["sql"])
    fields = result.schema.fields
    # Python has no year 0, which its way to a local time passes through.
    spelled = [f"CAST(`{field.name}` AS STRING)" if field.dataType.simpleString() == "timestamp" else f"`{field.name}`" for field in fields]
    return {
        "columns": [[field.name, field.dataType.simpleString()] for field in fields],
        "rows": [[text(value) for value in row] for row in result.selectExpr(*spelled).collect()],
    }


def main():
    """Serves stdin until it ends. What Java prints goes to stderr."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    session = start(json.loads(sys.stdin.readline())["settings"])
    for line in sys.stdin:
        try:
            reply = answer(session, json.loads(line))
        except Exception as problem:  # Spark refuses a query with many kinds of exception; the test compares what it says.
            reply = {"error": str(problem)[:2000]}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


main()
