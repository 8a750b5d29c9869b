"""The Spark session both contestants run in, and what a run reports."""

import json
import os
import time

os.environ["PYSPARK_SUBMIT_ARGS"] = "--driver-memory 6g pyspark-shell"

from strata_glue import local  # noqa: E402


def start():
    """A local session with Spark's own compiler and defaults; shuffles fit the machine."""
    return local.session({"spark.sql.shuffle.partitions": "8", "spark.sql.session.timeZone": "UTC"})


def report(spark, work):
    """Runs the work and prints its seconds and the peak memory of the JVM in MB as one JSON line."""
    begin = time.monotonic()
    work()
    seconds = time.monotonic() - begin
    jvm = spark._jvm.java.lang.ProcessHandle.current().pid()
    with open(f"/proc/{jvm}/status", encoding="utf-8") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    print(json.dumps({"seconds": seconds, "peak": peak // 1024}))
