"""Runs deployed jobs on this machine's Spark, one after the other in one session: one JSON object a line in, the answers out.

The first line is {"packages": [zip...], "settings": {name: value}}, answered by {"worker": "ready"}. Then, until standard input ends:
{"run": SCRIPT, "arguments": [...]}, answered by {"worker": "ended", "code": N} after all that the script prints, and
{"read": TABLE, "columns": [...]}, answered by {"worker": "rows", "rows": [[text or null...]...]}; a table that is not there has no rows.
"""

import json
import runpy
import sys
import traceback
from contextlib import contextmanager
from pathlib import Path

# What a pyspark without these jars fetches; Spark's own parts are left out of what they depend on.
_JARS = {
    "delta-spark": "io.delta:delta-spark_2.12:3.3.0",
    "deequ": "com.amazon.deequ:deequ:2.1.0-spark-3.5,software.amazon.glue:dqdl:1.0.0",
    "hadoop-aws": "org.apache.hadoop:hadoop-aws:3.3.4",
}
_INCLUDED = (
    "org.apache.spark:spark-core_2.12,org.apache.spark:spark-sql_2.12,org.apache.spark:spark-mllib_2.12,net.sourceforge.f2j:arpack_combined_all"
)


def main() -> None:
    """Answers every line; ends with standard input, and takes the session with it."""
    start = json.loads(sys.stdin.readline())
    sys.path[:0] = start["packages"]
    # The deployed package brings the session's settings for one machine.
    from strata_glue.local import session

    spark = session({**_missing_jars(), **start["settings"]})
    _answer(worker="ready")
    for line in sys.stdin:
        request = json.loads(line)
        if "run" in request:
            with _fresh(spark):
                _answer(worker="ended", code=_run(request["run"], request["arguments"]))
        else:
            _answer(worker="rows", rows=_rows(spark, request["read"], request["columns"]))
    spark.stop()


def _run(script: str, arguments: list[str]) -> int:
    """Runs the script as its own program would run; its exit code."""
    sys.argv = [script, *arguments]
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:
        traceback.print_exc()
        return 1
    return 0


def _rows(spark, table: str, columns: list[str]) -> list[list[str | None]]:
    """The table's rows, each value as Spark writes it as a text, a list as JSON."""
    from strata_glue.tables import Tables

    tables = Tables(spark)
    if tables.version(table) is None:
        return []
    rows = tables.read(table)
    lists = {name for name, kind in rows.dtypes if kind.startswith("array")}
    return [list(row) for row in rows.selectExpr(*(f"to_json(`{name}`)" if name in lists else f"cast(`{name}` as string)" for name in columns)).collect()]


@contextmanager
def _fresh(spark):
    """In AWS each job has a session to itself: what one leaves behind here, the next does not find."""
    before = _settings(spark)
    try:
        yield
    finally:
        spark.catalog.clearCache()
        for view in spark.sql("show views").where("isTemporary").collect():
            spark.catalog.dropTempView(view["viewName"])
        for name in _settings(spark).keys() - before.keys():
            spark.conf.unset(name)
        for name, value in before.items() - _settings(spark).items():
            spark.conf.set(name, value)


def _settings(spark) -> dict[str, str]:
    return {row["key"]: row["value"] for row in spark.sql("set").collect()}


def _missing_jars() -> dict[str, str]:
    import pyspark.find_spark_home

    jars = [path.name for path in Path(pyspark.find_spark_home._find_spark_home(), "jars").glob("*.jar")]
    missing = [coordinates for name, coordinates in _JARS.items() if not any(jar.startswith(name) for jar in jars)]
    return {"spark.jars.packages": ",".join(missing), "spark.jars.excludes": _INCLUDED} if missing else {}


def _answer(**answer) -> None:
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
