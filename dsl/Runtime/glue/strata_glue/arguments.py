"""What a job is started with."""

from dataclasses import dataclass
from uuid import uuid4


@dataclass(frozen=True)
class Arguments:
    """A run's arguments.

    spec: where the job's spec lies, `s3://bucket/key` or a path.
    run: names this run in logs, results and quarantined rows; Glue gives its job run id.
    """

    spec: str
    run: str

    @staticmethod
    def parse(argv: list[str]) -> "Arguments":
        """Reads `--name value` and `--name=value`; Glue passes many more than the job knows, and they are let be.

        Raises ValueError without `--spec`.
        """
        given = dict(_pairs(argv))
        if not given.get("spec"):
            raise ValueError("Argument '--spec' is missing. Give the place of the job's spec.")
        return Arguments(given["spec"], given.get("JOB_RUN_ID") or given.get("run") or uuid4().hex)


def _pairs(argv: list[str]):
    for position, argument in enumerate(argv):
        if argument.startswith("--"):
            name, equals, value = argument[2:].partition("=")
            following = argv[position + 1] if position + 1 < len(argv) else ""
            yield name, value if equals else ("" if following.startswith("--") else following)
