"""Whether a query makes each row of one row, so that a changed row changes only its own: what Spark's own plan says."""

from dataclasses import dataclass

from pyspark.sql import SparkSession

from strata_glue import sql_text
from strata_glue.spec import Input, Spec

_ROW_BY_ROW = {"Project", "Filter"}


@dataclass(frozen=True)
class RowWise:
    """The one replicated input of a row-wise query, and which output column holds which of its key columns."""

    source: Input
    keys: dict[str, str]

    @property
    def output_keys(self) -> list[str]:
        """The output columns that hold the source's key; none where the source has no key."""
        return [self.keys[name] for name in self.source.key]


def row_wise(spark: SparkSession, spec: Spec) -> RowWise | None:
    """None unless a query reads one replicated table, row by row, and keeps its whole key."""
    # Code of the author's own may depend on more than its rows: on the day, or on chance.
    if spec.own_code or len(spec.inputs) != 1 or not spec.inputs[0].load:
        return None
    source = spec.inputs[0]
    schema = ", ".join(f"{sql_text.name(column.name)} {column.type}" for column in source.columns)
    # An RDD and not a relation without rows, which the optimizer would fold away together with the query.
    spark.createDataFrame(spark.sparkContext.emptyRDD(), schema).createOrReplaceTempView(source.view)
    plan = spark.sql(spec.sql)._jdf.queryExecution().optimizedPlan()
    origins = _origins(plan)
    if origins is None:
        return None
    outputs = {origins.get(attribute.exprId().id()): attribute.name() for attribute in _each(plan.output())}
    keys = {name: outputs[name] for name in source.key if name in outputs}
    return RowWise(source, keys) if len(keys) == len(source.key) else None


def _origins(node) -> dict[int, str] | None:
    """Per expression of the node's output that only passes a column on, the column; None when the node is not row by row."""
    if node.children().isEmpty():
        return {attribute.exprId().id(): attribute.name() for attribute in _each(node.output())} if node.nodeName() == "LogicalRDD" else None
    below = _origins(node.children().head()) if node.nodeName() in _ROW_BY_ROW else None
    if below is None or node.nodeName() == "Filter":
        return below
    passed = {}
    for expression in _each(node.projectList()):
        inner = expression.child() if expression.nodeName() == "Alias" else expression
        if inner.nodeName() == "AttributeReference" and inner.exprId().id() in below:
            passed[expression.exprId().id()] = below[inner.exprId().id()]
    return passed


def _each(sequence):
    iterator = sequence.iterator()
    while iterator.hasNext():
        yield iterator.next()
