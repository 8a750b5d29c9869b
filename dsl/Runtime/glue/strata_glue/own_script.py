"""A PySpark file of the author's own: it defines `transform(spark, inputs)` and returns a DataFrame."""

import traceback
from types import ModuleType

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

from strata_glue.errors import JobFailure
from strata_glue.spec import Spec
from strata_glue.storage import Storage


class Inputs(dict):
    """The declared inputs as DataFrames, by the dataset's name: `inputs["orders"]`."""

    def __missing__(self, name: str) -> DataFrame:
        raise _Undeclared(f"It asks for '{name}', and reads {', '.join(self) or 'nothing'}. Add '{name}' to its reads.")


class _Undeclared(Exception):
    """A dataset that the script asks for and does not declare."""


def rows_of(spark: SparkSession, spec: Spec) -> DataFrame:
    """What the script's `transform` returns. Raises JobFailure, with the script's line, where it does not come to a DataFrame."""
    place = spec.own_code.place
    text = Storage(spark).read(spec.own_code.script)
    inputs = Inputs({source.dataset: spark.table(source.view) for source in spec.inputs})
    try:
        # Not importable by its name, so Spark sends the script's functions to its workers by value.
        module = ModuleType("own_script")
        exec(compile(text, place, "exec"), module.__dict__)
        rows = module.transform(spark, inputs)
    except Exception as problem:
        raise JobFailure(f"Script '{place}' of dataset '{spec.dataset}' stopped{_line(problem, place)}. {_said(problem)}") from problem
    if not isinstance(rows, DataFrame):
        raise JobFailure(f"Script '{place}' of dataset '{spec.dataset}' gives a value of type {type(rows).__name__}. Return a DataFrame from transform.")
    return rows


def _line(problem: Exception, place: str) -> str:
    """Where in the script; a script that cannot be compiled knows its line otherwise."""
    if isinstance(problem, SyntaxError) and problem.filename == place:
        return f" in line {problem.lineno}"
    lines = [frame.lineno for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == place]
    return f" in line {lines[-1]}" if lines else ""


def _said(problem: Exception) -> str:
    """The exception's own words only where they cannot hold values of rows."""
    if isinstance(problem, _Undeclared):
        return str(problem)
    condition = getattr(problem, "getErrorClass", lambda: None)()
    words = str(problem).strip().splitlines()[0].rstrip(".") if isinstance(problem, (SyntaxError, AnalysisException)) else condition
    return f"{type(problem).__name__}{f': {words}' if words else ''}. Correct the script."
