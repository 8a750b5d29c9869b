"""What ends a run."""


class JobFailure(Exception):
    """A run that cannot go on, for a reason the reader can act on: subject, fact, remedy."""

    exit_code = 1


class SchemaMismatch(JobFailure):
    """What was delivered is not what the lakehouse declares."""


class GateFailure(JobFailure):
    """Quality rules that stop the run; nothing was published."""

    exit_code = 4
