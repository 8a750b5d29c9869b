"""Which of a table's files make up its rows now, and which of them are new.

Replication writes a full load as `LOAD*.parquet` and changes as files named by their time. A load that replaces an earlier one starts
the table anew: changes that were applied before it are part of it.
"""

from dataclasses import dataclass

from strata_glue.storage import File


@dataclass(frozen=True)
class Applied:
    """What a committed run had made use of.

    load, changes: files that made up the rows. superseded: change files that an earlier load had made up for.
    watermark: commit timestamp and name of the file of the last change, both "" when there was none.
    """

    load: tuple[File, ...] = ()
    changes: tuple[File, ...] = ()
    superseded: tuple[File, ...] = ()
    watermark: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Delivery:
    """The files of one table for one run; `fresh` are the changes no committed run has applied."""

    load: tuple[File, ...]
    changes: tuple[File, ...]
    superseded: tuple[File, ...]
    fresh: tuple[File, ...]
    reloaded: bool
    gone: tuple[File, ...]

    @property
    def is_news(self) -> bool:
        """Whether the rows may differ from those of the last committed run."""
        return self.reloaded or bool(self.fresh)

    def applied(self, watermark: tuple[str, str]) -> Applied:
        """What a run that commits this delivery has made use of."""
        return Applied(self.load, self.changes + tuple(file for file in self.gone if file not in self.load), self.superseded, watermark)


def plan(applied: Applied | None, present: tuple[File, ...]) -> Delivery:
    """Compares the files that lie there with those the last committed run had made use of."""
    load = tuple(file for file in present if _is_load(file))
    changes = tuple(file for file in present if not _is_load(file))
    if applied is None:
        return Delivery(load, changes, (), changes, True, ())

    new_load = [file for file in load if file not in applied.load]
    gone = tuple(file for file in applied.load + applied.changes if file not in present)
    if new_load and any(file not in present for file in applied.load):
        superseded = tuple(file for file in changes if file in applied.changes + applied.superseded)
        current = tuple(file for file in changes if file not in superseded)
        return Delivery(load, current, superseded, current, True, ())

    superseded = tuple(file for file in changes if file in applied.superseded)
    current = tuple(file for file in changes if file not in superseded)
    fresh = tuple(file for file in current if file not in applied.changes)
    return Delivery(load, current, superseded, fresh, bool(new_load), gone)


def plan_appended(applied: Applied | None, present: tuple[File, ...]) -> Delivery:
    """The same for files that only add: one counts once, whenever it comes. One that is written again under its name is another, and what it held is gone."""
    known = applied.changes if applied else ()
    paths = {file.path for file in present}
    fresh = tuple(file for file in present if file not in known)
    rewritten = {file.path for file in known} & {file.path for file in fresh}
    gone = tuple(file for file in known if file.path not in paths)
    return Delivery((), present, (), fresh, applied is None or bool(rewritten), gone)


def _is_load(file: File) -> bool:
    return file.name.startswith("LOAD")
