"""The vocabulary of the tables: one TypeRow says how a resource type is carried to its service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from strata_local_aws.bridge.resource import Resource


@dataclass(frozen=True)
class Call:
    """One API operation.

    ``arguments`` are expressions (see ``expression.fill``). ``into`` is the dotted member that receives the
    converted properties (or the converted value of a part); an empty string is the input itself, None sends none.
    """

    operation: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    into: str | None = None
    service: str | None = None


@dataclass(frozen=True)
class Name:
    """The property that names a resource; CloudFormation makes one up where it is absent."""

    path: str
    max_length: int = 64
    lower: bool = False
    separator: str = "-"


@dataclass(frozen=True)
class Part:
    """A property that operations of its own carry. ``change`` gets the resource, the old and the new value."""

    change: Callable[["Resource", Any, Any], None]
    at_create: bool = True
    at_delete: bool = False


# The update operation does not exist in moto: the entity is deleted and made again under the same name.
RECREATE = "recreate"

Step = Call | Callable[["Resource"], Any]


@dataclass(frozen=True, kw_only=True)
class TypeRow:
    """How one resource type is made, changed and removed.

    ``ref``, ``attributes`` and ``tag_id`` are expressions over ``props``, ``input``, ``response``, ``ref``,
    ``account`` and ``region``. ``ignored`` lists the properties that go nowhere, each with its reason.
    ``merges`` says that the update operation keeps what it is not given: a property that a template drops is then
    set to its value in ``defaults``, and refused where there is none.
    """

    type: str
    service: str
    create: Step
    ref: str
    delete: Step | None
    name: Name | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    update: Step | str | None = None
    tag_id: str = "{attributes.Arn}"
    rename: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    ignored: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[dict, "Resource"], dict] | None = None
    merges: bool = False
    defaults: Mapping[str, Any] = field(default_factory=dict)


def carried_by(put: Call, clear: Call | None = None, at_create: bool = True, at_delete: bool = False) -> Part:
    """Return a part that ``put`` sets and ``clear`` removes; without ``clear`` it cannot be removed again."""

    def change(resource: "Resource", old: Any, new: Any) -> None:
        if new is not None:
            resource.perform(put, new)
        elif clear is not None:
            resource.perform(clear, old)
        else:
            resource.refuse("a property set by " + put.operation, "cannot be removed")

    return Part(change, at_create, at_delete)
