"""Create, read, update and delete for an entity, described by a table row instead of code.

A record is the parsed input of the create operation plus computed fields; an answer shows the members that the
service model declares, so that one record serves every operation.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from strata_local_aws.bridge.expression import fill, look_up
from strata_local_aws.engine.stack import now
from strata_local_aws.shadow.records import Record, Records
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request
from strata_local_aws.wire.models import operation_model

Handler = Callable[[Request], dict | None]


@dataclass(frozen=True, kw_only=True)
class Entity:
    """One kind of entity of one service.

    ``keys`` name the fields that identify it. ``computed`` are expressions over the input, ``account``,
    ``region``, ``id`` (random) and ``now``. ``secret`` fields are not kept (passwords). ``unwrap`` is the input member
    that holds the entity itself, when it is not the input.
    """

    service: str
    name: str
    keys: tuple[str, ...]
    computed: Mapping[str, Any] = field(default_factory=dict)
    secret: tuple[str, ...] = ()
    unwrap: str | None = None
    derive: Callable[[Record], Record] | None = None
    exists: str = "AlreadyExistsException"
    absent: str = "ResourceNotFoundException"
    arn: str | None = None


class Verbs:
    """Builds the handlers of one entity's operations."""

    def __init__(self, entity: Entity, account: str, records: Records | None = None) -> None:
        self.entity = entity
        self.records = records or Records()
        self._account = account

    def create(self, result: str = "") -> Handler:
        """Keep the input as a new record and answer it at ``result`` (empty: as the whole answer)."""

        def handle(request: Request) -> dict:
            record = self._new_record(request)
            if any(self.records.matching(request.region, lambda other: self._same(record, other))):
                identity = ", ".join(str(record.get(key)) for key in self.entity.keys)
                raise AwsError(self.entity.exists, f"{self.entity.name} {identity} already exists.")
            self.records.add(request.region, record)
            return _placed(result, record)

        return handle

    def put(self, result: str = "") -> Handler:
        """Keep the input as a record in place of the one with the same keys, if there is one."""

        def handle(request: Request) -> dict:
            record = self._new_record(request)
            for former in self.records.matching(request.region, lambda other: self._same(record, other)):
                self.records.remove(request.region, former)
            self.records.add(request.region, record)
            return _placed(result, record)

        return handle

    def get(self, key: Mapping[str, str], result: str = "") -> Handler:
        """Answer the record whose fields equal the input members of ``key`` (member: field)."""
        return lambda request: _placed(result, self._find(request, key))

    def list(self, result: str, match: Mapping[str, str] | None = None) -> Handler:
        """Answer all records, narrowed by the input members of ``match`` (member: field) that are given."""

        def handle(request: Request) -> dict:
            wanted = {f: look_up(request.parameters, m) for m, f in (match or {}).items()}
            wanted = {name: value for name, value in wanted.items() if value is not None}
            found = self.records.matching(
                request.region, lambda record: all(_equals(look_up(record, name), value) for name, value in wanted.items())
            )
            return {result: list(found)}

        return handle

    def names(self, result: str, name_field: str) -> Handler:
        """Answer the names of all records."""
        return lambda request: {result: [record[name_field] for record in self.records.all(request.region)]}

    def describe(self, result: str, filters: Mapping[str, str]) -> Handler:
        """Answer the records that pass ``Filters``; asking for one that does not exist is an error."""

        def handle(request: Request) -> dict:
            asked = request.parameters.get("Filters") or []
            unknown = [entry["Name"] for entry in asked if entry["Name"] not in filters]
            if unknown:
                raise AwsError("InvalidParameterValueException", f"Filter '{unknown[0]}' is not one of {sorted(filters)}.")
            found = list(
                self.records.matching(
                    request.region,
                    lambda record: all(look_up(record, filters[entry["Name"]]) in entry["Values"] for entry in asked),
                )
            )
            if asked and not found:
                raise AwsError(self.entity.absent, f"{self.entity.name} {asked[0]['Values']} is not found.")
            return {result: found}

        return handle

    def update(self, key: Mapping[str, str], result: str = "", also: Mapping[str, Any] | None = None, unwrap: str | None = None) -> Handler:
        """Replace the fields that the input gives; ``unwrap`` is the input member that holds them.

        An update by the engine gives the whole wanted state, so what it leaves out is removed.
        """

        def handle(request: Request) -> dict:
            record = self._find(request, key)
            holder = unwrap or self.entity.unwrap
            given = self._given(request, holder)
            if request.from_engine:
                shape = operation_model(request.service, request.operation).input_shape
                for name in (shape.members[holder] if holder else shape).members.keys() - given.keys():
                    record.pop(name, None)
            record.update({name: value for name, value in given.items() if name not in key})
            record.update(fill(also or {}, self._values(request)))
            if self.entity.derive:
                record.update(self.entity.derive(record))
            return _placed(result, record)

        return handle

    def batch(self, member: str, name_field: str, result: str, missing: str) -> Handler:
        """Answer the records named in a list, and the names for which there is none."""

        def handle(request: Request) -> dict:
            by_name = {record[name_field]: record for record in self.records.all(request.region)}
            asked = request.parameters[member]
            return {result: [by_name[name] for name in asked if name in by_name], missing: [name for name in asked if name not in by_name]}

        return handle

    def set(self, key: Mapping[str, str], result: str, fields: Mapping[str, Any]) -> Handler:
        """Set fixed fields, as starting and stopping does."""

        def handle(request: Request) -> dict:
            record = self._find(request, key)
            record.update(fields)
            return _placed(result, record)

        return handle

    def delete(self, key: Mapping[str, str], result: str = "") -> Handler:
        """Remove the record and answer it once more."""

        def handle(request: Request) -> dict:
            record = self._find(request, key)
            self.records.remove(request.region, record)
            return _placed(result, record)

        return handle

    def _same(self, record: Record, other: Record) -> bool:
        return all(record.get(key) == other.get(key) for key in self.entity.keys)

    def _given(self, request: Request, holder: str | None) -> Record:
        given = request.parameters[holder] if holder else request.parameters
        return {name: value for name, value in given.items() if name not in self.entity.secret and value is not None}

    def _new_record(self, request: Request) -> Record:
        record = self._given(request, self.entity.unwrap)
        record = {**record, **fill(self.entity.computed, self._values(request) | {"input": record})}
        return {**record, **self.entity.derive(record)} if self.entity.derive else record

    def _values(self, request: Request) -> dict[str, Any]:
        return {
            "input": request.parameters,
            "account": self._account,
            "region": request.region,
            "id": uuid4().hex.upper()[:26],
            "now": now(),
        }

    def _find(self, request: Request, key: Mapping[str, str]) -> Record:
        wanted = {name: look_up(request.parameters, member) for member, name in key.items()}
        return self.records.one(
            request.region,
            lambda record: all(_equals(look_up(record, name), value) for name, value in wanted.items()),
            self.entity.absent,
            f"{self.entity.name} {', '.join(map(str, wanted.values()))}",
        )


def _equals(kept: Any, asked: Any) -> bool:
    return kept == asked or (isinstance(kept, str) and isinstance(asked, str) and kept.casefold() == asked.casefold())


def _placed(result: str, record: Record) -> dict:
    return {result: record} if result else record
