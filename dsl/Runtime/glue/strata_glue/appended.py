"""The files of deliveries that only add: of Firehose, of a streaming job and of Lambda functions."""

from pyspark.sql import SparkSession

from strata_glue.spec import Input
from strata_glue.storage import File, Storage

_COMMITTED = "_spark_metadata"


def files_of(spark: SparkSession, storage: Storage, source: Input) -> tuple[File, ...]:
    """The files that count: of a streaming job those it has committed, without what a failed attempt left; hidden ones never."""
    files = storage.files(source.path, ".parquet")
    folder = source.path.rstrip("/") + "/"
    if source.format != "stream-parquet":
        return tuple(file for file in files if not any(part.startswith(("_", ".")) for part in file.path.partition(folder)[2].split("/")))
    committed = _committed(spark, folder + _COMMITTED) if storage.exists(folder + _COMMITTED) else set()
    return tuple(file for file in files if file.path in committed)


def _committed(spark: SparkSession, log: str) -> set[str]:
    """The paths in the log that Spark's file sink keeps."""
    jvm = spark._jvm
    sink = jvm.org.apache.spark.sql.execution.streaming.FileStreamSinkLog(1, spark._jsparkSession, log, jvm.scala.Option.empty())
    return {status.toFileStatus().getPath().toString() for status in sink.allFiles()}
