"""Keeps a dataset's tables quick to read and free of files that no version needs any more."""

from pyspark.sql import SparkSession

from strata_glue.log import RunLog
from strata_glue.spec import Spec
from strata_glue.tables import Tables


def maintain(spark: SparkSession, spec: Spec, log: RunLog) -> None:
    """Compacts and clusters small files, and deletes files that only versions older than the declared days need.

    Runs as the dataset's own job: a Delta table on S3 has one writer at a time, and a job has one run.
    """
    tables = Tables(spark)
    for path in (spec.output.path, spec.output.quarantine, spec.output.quality):
        if tables.version(path) is not None:
            with log.step("maintain") as facts:
                tables.keep_versions(path, spec.output.version_days)
                facts |= {"table": path, **tables.compact(path)}
                tables.vacuum(path)
