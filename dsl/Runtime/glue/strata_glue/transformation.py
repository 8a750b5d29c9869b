"""From a job's inputs to the rows of its dataset, and whether they are what the record declares."""

from pyspark.errors import AnalysisException, ParseException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from strata_glue import own_script, sql_text
from strata_glue.errors import JobFailure, SchemaMismatch
from strata_glue.spec import Spec
from strata_glue.unparsed import declared_types


def transform(spark: SparkSession, spec: Spec) -> DataFrame:
    """The dataset's rows, not yet computed, with the declared columns in their order. The inputs are views by now.

    Raises SchemaMismatch when names or types are others than declared, JobFailure when the author's code cannot be run.
    """
    if spec.own_code is None:
        rows = spark.sql(spec.sql)
        return _declared(rows, spec, in_order=True, remedy="Deploy scripts and specs together.")
    rows = own_script.rows_of(spark, spec) if spec.own_code.script else _own_sql(spark, spec)
    return _declared(rows, spec, in_order=False, remedy=f"Correct {spec.own_code.place}, or the record.")


def check_nulls(rows: DataFrame, spec: Spec) -> None:
    """Raises SchemaMismatch where a row of the author's own code holds null in a column that is declared without.

    What a query of the lakehouse gives was proved while it was compiled.
    """
    may_hold = {field.name for field in rows.schema if field.nullable}
    columns = [column.name for column in spec.output.columns if not column.nullable and column.name in may_hold]
    if spec.own_code is None or not columns:
        return
    counts = rows.agg(*(F.count_if(F.col(sql_text.name(name)).isNull()).alias(name) for name in columns)).first()
    holding = [f"'{name}' ({counts[name]} rows)" for name in columns if counts[name]]
    if holding:
        raise SchemaMismatch(
            f"Dataset '{spec.dataset}' gives null in columns that its record declares without '?': {', '.join(holding)}. "
            f"Correct {spec.own_code.place}, or the record."
        )


def _own_sql(spark: SparkSession, spec: Spec) -> DataFrame:
    try:
        return spark.sql(spec.sql)
    except (AnalysisException, ParseException) as problem:
        # Spark says it of names and types; no row has been read.
        raise JobFailure(f"SQL of dataset '{spec.dataset}' cannot be run: {_first_line(problem)} Correct {spec.own_code.place}.") from problem


def _declared(rows: DataFrame, spec: Spec, in_order: bool, remedy: str) -> DataFrame:
    found = declared_types(rows.schema)
    declared = [(column.name, column.type) for column in spec.output.columns]
    if found != declared and (in_order or sorted(found) != sorted(declared)):
        raise SchemaMismatch(
            f"Dataset '{spec.dataset}' gives other columns than its record declares. Given: {_text(found)}. Declared: {_text(declared)}. {remedy}"
        )
    return rows if found == declared else rows.select(*(sql_text.name(name) for name, _ in declared))


def _text(columns: list[tuple[str, str]]) -> str:
    return ", ".join(f"{name} {kind}" for name, kind in columns)


def _first_line(problem: Exception) -> str:
    return str(problem).strip().splitlines()[0].rstrip(".") + "."
