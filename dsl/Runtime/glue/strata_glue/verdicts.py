"""What the quality gate decides."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """What became of one rule.

    passed: None when the engine here cannot evaluate it. rejected: rows that break it; None for a rule about the whole dataset.
    """

    rule: str
    passed: bool | None
    rejected: int | None
    message: str


def stopping(on_failure: str, verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """The broken rules that stop the run: all under `Fail`, those about the whole dataset under `Quarantine`, none under `Warn`."""
    if on_failure == "Warn":
        return ()
    return tuple(verdict for verdict in verdicts if verdict.passed is False and (on_failure == "Fail" or verdict.rejected is None))
