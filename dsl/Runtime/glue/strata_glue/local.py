"""Runs jobs on this machine, one after the other in one Spark session: `python -m strata_glue.local SPEC... [--conf NAME=VALUE]...`.

The session's settings are what small data on few cores wants, and are the runner's; what gives the SQL its meaning is in the specs.
"""

import os
import sys

from pyspark.sql import SparkSession

from strata_glue import job

_SETTINGS = {
    "spark.master": "local[2]",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
    "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
    "spark.sql.shuffle.partitions": "2",
    "spark.databricks.delta.snapshotPartitions": "2",
    # Results of tasks come straight to the driver: in one process there is no block to fetch from another machine.
    "spark.task.maxDirectResultSize": "512m",
    "spark.sql.sources.parallelPartitionDiscovery.parallelism": "2",
    "spark.hadoop.fs.s3.impl": "org.apache.hadoop.fs.s3a.S3AFileSystem",
}
_JVM = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC"


def session(settings: dict[str, str]) -> SparkSession:
    """A local session; the given settings win over the runner's own."""
    # JVM options count only before the JVM starts.
    os.environ.setdefault("PYSPARK_SUBMIT_ARGS", f"--driver-java-options '{_JVM}' pyspark-shell")
    builder = SparkSession.builder
    for name, value in {**_SETTINGS, **settings}.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def main(argv: list[str]) -> None:
    """Runs the jobs of the given specs in their order and stops at the first that fails, with its exit code."""
    settings = dict(argv[position + 1].split("=", 1) for position, argument in enumerate(argv) if argument == "--conf")
    specs = [argument for position, argument in enumerate(argv) if argument != "--conf" and argv[position - 1 : position] != ["--conf"]]
    session(settings)
    for spec in specs:
        job.main(["--spec", spec])


if __name__ == "__main__":
    main(sys.argv[1:])
