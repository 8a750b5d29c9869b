"""A long-lived Spark session that answers queries: one JSON line in, one JSON line out.

The first line is ``{"settings": {...}}``. Each later line is one of

- ``{"views": {name: sql}, "sql": sql, "asWritten": bool}``, answered with ``{"columns": [[name, type], ...], "rows": [[text or null, ...], ...]}``;
  values are texts, so that none loses a digit on the way; ``asWritten`` keeps the optimizer from moving and leaving out computations
- ``{"sql": sql, "table": path}``, which writes the query's rows as a Delta table, answered with ``{}``
- ``{"spec": path, "run": name}``, which runs the Glue job of the spec, answered with ``{"steps": [name, ...], "log": text}``

or with ``{"error": text}``.
"""
import io
import json
import os
import sys

from strata_glue import local
from strata_glue.arguments import Arguments
from strata_glue.job import run
from strata_glue.log import RunLog
from strata_glue.spec import Spec

EXCLUDED = "spark.sql.optimizer.excludedRules"
# Rows known to the planner would be computed by it; the queries are to run as they do on tables.
ALWAYS = ["ConvertToLocalRelation"]
# What makes a condition or a column be computed for other rows than the query says.
MOVING = [
    "PushDownPredicates", "PushDownLeftSemiAntiJoin", "PushLeftSemiLeftAntiThroughJoin", "PushPredicateThroughJoin", "PushPredicateThroughNonJoin",
    "PushProjectionThroughUnion", "ColumnPruning", "CollapseProject", "CombineFilters", "InferFiltersFromConstraints", "InferFiltersFromGenerate",
    "LimitPushDown", "PruneFilters", "EliminateOuterJoin", "ReorderJoin", "OptimizeOneRowPlan", "PropagateEmptyRelation", "BooleanSimplification",
    "SimplifyConditionals", "ConstantFolding", "NullPropagation", "ReorderAssociativeOperator", "RemoveRedundantAggregates",
]


# The query behind each view there is.
VIEWS = {}


def excluded(rules):
    return ",".join(f"org.apache.spark.sql.catalyst.optimizer.{rule}" for rule in rules)


def start(settings):
    """The session in which jobs run on this machine."""
    session = local.session({
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        EXCLUDED: excluded(ALWAYS),
        **settings,
    })
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
    session.conf.set(EXCLUDED, excluded(ALWAYS + (MOVING if request.get("asWritten") else [])))
    for name, sql in request["views"].items():
        # Many queries in a row read the same tables.
        if VIEWS.get(name) != sql:
            session.sql(sql).createOrReplaceTempView(name)
            VIEWS[name] = sql
    result = session.sql(request["sql"])
    fields = result.schema.fields
    # Python has no year 0, which its way to a local time passes through, and none after 9999.
    spelled = [f"CAST(`{field.name}` AS STRING)" if field.dataType.simpleString() in ("date", "timestamp") else f"`{field.name}`" for field in fields]
    return {
        "columns": [[field.name, field.dataType.simpleString()] for field in fields],
        "rows": [[text(value) for value in row] for row in result.selectExpr(*spelled).collect()],
    }


def forget_parses(session):
    """Empties what the SQL parser remembers of every text it has read, which would fill the memory after some thousand queries."""
    session._jvm.org.apache.spark.sql.catalyst.parser.SqlBaseParser(None).getInterpreter().clearDFA()


def save(session, request):
    """Writes the rows of a query as a Delta table."""
    session.sql(request["sql"]).write.format("delta").mode("overwrite").save(request["table"])
    return {}


def run_job(session, request):
    """The steps of a job's run, in the order they were done, and all it logged. Raises what the job raises."""
    with open(request["spec"], encoding="utf-8") as file:
        spec = Spec.read(file.read())
    lines = io.StringIO()
    # The job's own views may have these names.
    VIEWS.clear()
    run(session, spec, Arguments(request["spec"], request["run"]), RunLog(spec.dataset, request["run"], lines))
    return {"steps": [json.loads(line)["step"] for line in lines.getvalue().splitlines()], "log": lines.getvalue()}


def main():
    """Serves stdin until it ends. What Java prints goes to stderr."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    session = start(json.loads(sys.stdin.readline())["settings"])
    for number, line in enumerate(sys.stdin):
        try:
            if number % 500 == 499:
                forget_parses(session)
            request = json.loads(line)
            handle = run_job if "spec" in request else save if "table" in request else answer
            reply = handle(session, request)
        except Exception as problem:  # Spark refuses a query with many kinds of exception; the test compares what it says.
            reply = {"error": f"{type(problem).__name__}: {problem}"[:2000]}
        replies.write(json.dumps(reply) + "\n")
        replies.flush()


main()
