"""The job's spec: JSON that the lakehouse's compiler wrote, and all a job knows."""

import json
from dataclasses import dataclass

from strata_glue.errors import JobFailure

VERSION = 1


@dataclass(frozen=True)
class Column:
    """A declared column; `type` as Spark names it: `bigint`, `decimal(18,4)`."""

    name: str
    type: str
    nullable: bool
    pii: bool


@dataclass(frozen=True)
class Input:
    """A dataset the SQL reads as `view`; `load` is None for Delta tables.

    format: `dms-parquet`, `firehose-parquet`, `stream-parquet`, `lambda-parquet` or `delta`.
    load: `Full`, `FullThenChanges`, or `Append` where files only add; then a key says which rows are the same, the last to arrive counts.
    deleted_at: the column that says since when a row is deleted in the source; "" where deleted rows are left out.
    """

    dataset: str
    view: str
    format: str
    path: str
    key: tuple[str, ...]
    load: str | None
    deleted_at: str
    columns: tuple[Column, ...]

    @property
    def appends(self) -> bool:
        """Whether files only add rows, and carry no operations."""
        return self.load == "Append"


@dataclass(frozen=True)
class Output:
    """Where rows, quarantined rows and rule outcomes go; without a key the table has no identity of rows.

    publish: `Overwrite`, `MergeByKey` or `ReplacePartitions`. version_days: for how long versions that are not the newest are kept.
    """

    path: str
    quarantine: str
    quality: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    partition_by: tuple[str, ...]
    cluster_by: tuple[str, ...]
    publish: str
    version_days: int


@dataclass(frozen=True)
class Reference:
    """A Delta table that a rule reads as `view`."""

    dataset: str
    view: str
    path: str


@dataclass(frozen=True)
class Rule:
    """A rule in DQDL; a row-level rule holds or not for each row alone."""

    dqdl: str
    row_level: bool
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Quality:
    """Rules and what happens when one does not hold: `Fail`, `Quarantine` or `Warn`."""

    ruleset: str
    rules: tuple[Rule, ...]
    on_failure: str


@dataclass(frozen=True)
class OwnCode:
    """Code of the author's own: `place` is where it stands, `script` the place of a PySpark file, None for SQL."""

    place: str
    script: str | None


@dataclass(frozen=True)
class Run:
    """What the job belongs to; region is the AWS region."""

    lakehouse: str
    environment: str
    region: str


@dataclass(frozen=True)
class Spec:
    """One dataset's job; `own_code` is None where the SQL was written from a query."""

    dataset: str
    layer: str
    run: Run
    settings: dict[str, str]
    inputs: tuple[Input, ...]
    sql: str
    own_code: OwnCode | None
    output: Output
    quality: Quality
    text: str

    @staticmethod
    def read(text: str) -> "Spec":
        """Reads the JSON text. Raises JobFailure when its version is another one or a field is missing."""
        try:
            document = json.loads(text)
            if document["version"] != VERSION:
                raise JobFailure(f"The spec has version {document['version']}, this runtime reads version {VERSION}. Deploy scripts and specs together.")
            return _spec(document, text)
        except (KeyError, TypeError, ValueError) as problem:
            raise JobFailure(f"The spec cannot be read: {type(problem).__name__} {problem}. Deploy scripts and specs together.") from problem


def _spec(document: dict, text: str) -> Spec:
    run, quality = document["run"], document["quality"]
    return Spec(
        document["dataset"],
        document["layer"],
        Run(run["lakehouse"], run["environment"], run["region"]),
        dict(document["settings"]),
        tuple(map(_input, document["inputs"])),
        document["sql"],
        OwnCode(document["ownCode"]["place"], document["ownCode"]["script"]) if document.get("ownCode") else None,
        _output(document["output"]),
        Quality(quality["ruleset"], tuple(map(_rule, quality["rules"])), quality["onFailure"]),
        text,
    )


def _input(item: dict) -> Input:
    return Input(
        item["dataset"], item["view"], item["format"], item["path"], tuple(item["key"]), item["load"], item["deletedAt"], _columns(item)
    )


def _output(item: dict) -> Output:
    return Output(
        item["path"],
        item["quarantine"],
        item["quality"],
        tuple(item["key"]),
        _columns(item),
        tuple(item["partitionBy"]),
        tuple(item["clusterBy"]),
        item["publish"],
        item["versionDays"],
    )


def _columns(item: dict) -> tuple[Column, ...]:
    return tuple(Column(column["name"], column["type"], column["nullable"], column["pii"]) for column in item["columns"])


def _rule(item: dict) -> Rule:
    references = tuple(Reference(reference["dataset"], reference["view"], reference["path"]) for reference in item["references"])
    return Rule(item["dqdl"], item["rowLevel"], references)
