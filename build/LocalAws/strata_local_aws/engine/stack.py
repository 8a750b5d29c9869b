"""What the engine remembers: stacks, their resources, change sets and events."""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

from strata_local_aws.engine.template import Template


def now() -> datetime:
    """Return the time in UTC without a zone, as moto's response writers want it."""
    return datetime.now(timezone.utc).replace(tzinfo=None)


@dataclass(kw_only=True)
class StackResource:
    """A resource that exists in its service."""

    logical_id: str
    type: str
    physical_id: str = ""
    properties: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, Any] = field(default_factory=dict)
    definition: dict[str, Any] = field(default_factory=dict)
    status: str = "CREATE_IN_PROGRESS"
    reason: str | None = None
    updated_at: datetime = field(default_factory=now)


@dataclass(frozen=True, kw_only=True)
class Event:
    """One row of the history of a stack."""

    id: str
    at: datetime
    logical_id: str
    physical_id: str
    type: str
    status: str
    reason: str | None
    properties: str | None
    token: str | None


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a stack is asked to become."""

    template: Template
    parameters: dict[str, Any]
    raw_parameters: dict[str, str]
    tags: dict[str, str]
    capabilities: tuple[str, ...]
    on_failure: str = "ROLLBACK"
    retain_except_on_create: bool = False
    token: str | None = None


@dataclass(kw_only=True)
class ChangeSet:
    """A planned change; ``changes`` are rows in the shape of DescribeChangeSet."""

    id: str
    name: str
    kind: str
    description: str | None
    request: Request
    changes: list[dict[str, Any]] = field(default_factory=list)
    status: str = "CREATE_COMPLETE"
    reason: str | None = None
    execution_status: str = "AVAILABLE"
    created_at: datetime = field(default_factory=now)


@dataclass(kw_only=True)
class Stack:
    """A stack; ``request`` is None until something has been deployed."""

    id: str
    name: str
    region: str
    account: str
    status: str
    reason: str | None = None
    request: Request | None = None
    resources: dict[str, StackResource] = field(default_factory=dict)
    outputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    imports: set[str] = field(default_factory=set)
    change_sets: dict[str, ChangeSet] = field(default_factory=dict)
    change_set_id: str | None = None
    termination_protection: bool = False
    created_at: datetime = field(default_factory=now)
    updated_at: datetime | None = None
    deleted_at: datetime | None = None
    token: str | None = None

    def record(self, resource: StackResource, status: str, reason: str | None = None, properties: str | None = None) -> None:
        """Set the status of a resource and add the event that says so."""
        resource.status, resource.reason, resource.updated_at = status, reason, now()
        self._add(resource.logical_id, resource.physical_id, resource.type, status, reason, properties)

    def turn(self, status: str, reason: str | None = None) -> None:
        """Set the status of the stack itself and add the event that says so."""
        self._add(self.name, self.id, "AWS::CloudFormation::Stack", status, reason, None)
        # Last, because clients stop reading events once they see a final status.
        self.reason, self.status = reason, status

    def _add(self, logical_id: str, physical_id: str, type_name: str, status: str, reason: str | None, properties: str | None) -> None:
        self.events.append(
            Event(
                id=str(uuid4()),
                at=now(),
                logical_id=logical_id,
                physical_id=physical_id,
                type=type_name,
                status=status,
                reason=reason,
                properties=properties,
                token=self.token,
            )
        )
