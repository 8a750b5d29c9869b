"""What a job is started with."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from strata_glue.errors import JobFailure
from strata_glue.period import Period

PUBLISH, MAINTAIN = "publish", "maintain"


@dataclass(frozen=True)
class Arguments:
    """A run's arguments.

    spec: where the job's spec lies, `s3://bucket/key` or a path.
    run: names this run in logs, results and quarantined rows; Glue gives its job run id.
    task: PUBLISH or MAINTAIN.
    period: the days whose partitions are published anew; None for a usual run.
    """

    spec: str
    run: str
    task: str = PUBLISH
    period: Period | None = None

    @staticmethod
    def parse(argv: list[str]) -> "Arguments":
        """Reads `--name value` and `--name=value`; Glue passes many more than the job knows, and they are let be.

        Raises JobFailure without `--spec` and for a value that an argument does not take.
        """
        given = dict(_pairs(argv))
        if not given.get("spec"):
            raise JobFailure("Argument '--spec' is missing. Give the place of the job's spec.")
        task = given.get("task", PUBLISH)
        if task not in (PUBLISH, MAINTAIN):
            raise JobFailure(f"Argument '--task' is '{task}'. Give '{PUBLISH}' or '{MAINTAIN}'.")
        return Arguments(given["spec"], given.get("JOB_RUN_ID") or given.get("run") or uuid4().hex, task, _period(given))


def _period(given: dict[str, str]) -> Period | None:
    if "from" not in given and "to" not in given:
        return None
    first, last = _day(given, "from"), _day(given, "to")
    if first > last:
        raise JobFailure(f"Argument '--from' is '{first}', which is after '--to' with '{last}'. Give the first day, then the last one.")
    return Period(first, last)


def _day(given: dict[str, str], name: str) -> date:
    try:
        return date.fromisoformat(given[name])
    except KeyError:
        raise JobFailure(f"Argument '--{name}' is missing. Give the first and the last day: --from 2026-03-01 --to 2026-03-31.") from None
    except ValueError:
        raise JobFailure(f"Argument '--{name}' is '{given[name]}', which is no day. Write it as 2026-03-01.") from None


def _pairs(argv: list[str]):
    for position, argument in enumerate(argv):
        if argument.startswith("--"):
            name, equals, value = argument[2:].partition("=")
            following = argv[position + 1] if position + 1 < len(argv) else ""
            yield name, value if equals else ("" if following.startswith("--") else following)
