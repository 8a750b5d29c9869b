"""One run of one dataset's job: read, transform, judge, publish."""

import sys
from pathlib import Path
from traceback import extract_tb

from pyspark.sql import SparkSession

from strata_glue.arguments import MAINTAIN, Arguments
from strata_glue.errors import JobFailure
from strata_glue.log import RunLog
from strata_glue.maintenance import maintain
from strata_glue.publication import Publication
from strata_glue.spec import Spec
from strata_glue.storage import Storage


def main(argv: list[str] | None = None) -> None:
    """Runs the job and ends the process: 0 done, 4 a quality gate stopped it, 1 anything else."""
    log = RunLog("", "")
    try:
        arguments = Arguments.parse(sys.argv[1:] if argv is None else argv)
        log = RunLog(arguments.spec, arguments.run)
        spark = SparkSession.builder.getOrCreate()
        spec = Spec.read(Storage(spark).read(arguments.spec))
        log = RunLog(spec.dataset, arguments.run)
        run(spark, spec, arguments, log)
    except JobFailure as failure:
        log.failed(str(failure))
        sys.exit(failure.exit_code)
    except Exception as problem:
        log.failed(cause_of(problem), places_of(problem))
        sys.exit(1)


def run(spark: SparkSession, spec: Spec, arguments: Arguments, log: RunLog) -> None:
    """Fills the spec's dataset, or maintains its tables. Raises JobFailure for what a reader can act on; then nothing was published."""
    for name, value in spec.settings.items():
        spark.conf.set(name, value)
    try:
        if arguments.task == MAINTAIN:
            maintain(spark, spec, log)
        elif arguments.period:
            Publication(spark, spec, arguments.run, log).publish_anew(arguments.period)
        else:
            Publication(spark, spec, arguments.run, log).publish()
    finally:
        # What the run kept in memory is of no use to the next one of this session.
        spark.catalog.clearCache()


def places_of(problem: Exception) -> list[str]:
    """Where it happened, innermost last: what a traceback says, without the message."""
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in extract_tb(problem.__traceback__)]


def cause_of(problem: Exception) -> str:
    """Class and condition of an unexpected failure. Spark's messages may quote values of rows, so they stay out of the line."""
    condition = getattr(problem, "getErrorClass", lambda: None)()
    return f"{type(problem).__name__}{f' [{condition}]' if condition else ''}"
