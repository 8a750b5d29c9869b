"""Creates, updates and deletes resources as their table rows say."""

from collections.abc import Callable

from strata_local_aws.bridge.catalogue import Catalogue
from strata_local_aws.bridge.conversion import member_named, shape_at
from strata_local_aws.bridge.expression import fill
from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import RECREATE, Call, Name, TypeRow
from strata_local_aws.bridge.tagging import as_object, change_tags
from strata_local_aws.engine.schemas import Schemas
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.models import operation_model
from strata_local_aws.wire.outgoing import AwsClient


class Provider:
    """The only way from the engine to the services."""

    def __init__(self, catalogue: Catalogue, schemas: Schemas, client: Callable[[str], AwsClient], account: str) -> None:
        self.schemas = schemas
        self._catalogue = catalogue
        self._client = client
        self._account = account

    def knows(self, type_name: str) -> bool:
        """Tell whether AWS has this resource type."""
        return self.schemas.knows(type_name) or self.emulates(type_name)

    def emulates(self, type_name: str) -> bool:
        """Tell whether the local AWS has a row for this type."""
        return self._catalogue.row(type_name) is not None

    def has_attribute(self, type_name: str, attribute: str) -> bool:
        """Tell whether Fn::GetAtt of this attribute can be answered."""
        return attribute in self._row(type_name).attributes

    def name_property(self, type_name: str) -> Name | None:
        """Return how a type is named, or None when its service makes the name up."""
        return self._row(type_name).name

    def resource(
        self, type_name: str, logical_id: str, region: str, properties: dict, physical_id: str = "", attributes: dict | None = None
    ) -> Resource:
        """Return the working copy that the other methods take."""
        return Resource(
            row=self._row(type_name),
            logical_id=logical_id,
            account=self._account,
            client=self._client(region),
            properties=properties,
            physical_id=physical_id,
            attributes=attributes or {},
        )

    def create(self, resource: Resource) -> None:
        """Create the resource; ``physical_id`` is set as soon as something exists. Raises AwsError."""
        self._check(resource)
        self._create_entity(resource)
        for name, part in resource.row.parts.items():
            if part.at_create and resource.properties.get(name) is not None:
                part.change(resource, None, resource.properties[name])

    def update(self, resource: Resource, old: dict) -> None:
        """Bring the existing resource from its old properties to ``resource.properties``. Raises AwsError."""
        self._check(resource)
        row, new = resource.row, resource.properties
        changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
        tag_property = self.schemas.tag_property(row.type)
        own = changed - row.parts.keys() - {tag_property} - row.ignored.keys()
        if own and row.update == RECREATE:
            self._recreate(resource, old)
            return
        if own:
            self._reset_dropped(resource, own - new.keys())
            self._update_entity(resource, sorted(own))
        for name in [name for name in row.parts if name in changed]:
            row.parts[name].change(resource, old.get(name), new.get(name))
        if tag_property in changed and tag_property not in row.parts:
            change_tags(resource, fill(row.tag_id, resource.values()), as_object(old.get(tag_property)), as_object(new.get(tag_property)))

    def delete(self, resource: Resource) -> None:
        """Delete the resource; one that is gone already is fine. Raises AwsError."""
        try:
            for name, part in resource.row.parts.items():
                if part.at_delete and resource.properties.get(name) is not None:
                    part.change(resource, resource.properties[name], None)
            if isinstance(resource.row.delete, Call):
                resource.perform(resource.row.delete, None)
            elif resource.row.delete is not None:
                resource.row.delete(resource)
        except AwsError as error:
            if not _means_absent(error.code):
                raise

    def _check(self, resource: Resource) -> None:
        problems = self.schemas.problems(resource.row.type, resource.properties)
        if problems:
            raise AwsError("InvalidRequest", f"Model validation failed ({'; '.join(problems)})")

    def _row(self, type_name: str) -> TypeRow:
        row = self._catalogue.row(type_name)
        if row is None:
            raise AwsError("ValidationError", f"Resource type '{type_name}' is not emulated by the local AWS.")
        return row

    def _create_entity(self, resource: Resource) -> None:
        row = resource.row
        if isinstance(row.create, Call):
            resource.response = resource.perform(row.create, self._own_properties(resource, row.create))
        else:
            resource.response = row.create(resource) or {}
        self._read_identity(resource)
        self._tag_created(resource)

    def _read_identity(self, resource: Resource) -> None:
        resource.physical_id = fill(resource.row.ref, resource.values())
        resource.attributes = fill(resource.row.attributes, resource.values())

    def _tag_created(self, resource: Resource) -> None:
        row, tag_property = resource.row, self.schemas.tag_property(resource.row.type)
        tags = as_object(resource.properties.get(tag_property)) if tag_property else {}
        if not tags or tag_property in row.parts:
            return
        if not isinstance(row.create, Call) or member_named(operation_model(row.service, row.create.operation).input_shape, "Tags") is None:
            change_tags(resource, fill(row.tag_id, resource.values()), {}, tags)

    def _update_entity(self, resource: Resource, changed: list[str]) -> None:
        row = resource.row
        if row.update is None:
            resource.refuse(f"properties [{', '.join(changed)}]", "cannot be updated in place")
        elif isinstance(row.update, Call):
            self._perform_update(resource, row.update, changed)
        else:
            row.update(resource)
        resource.attributes = resource.attributes | fill(row.attributes, resource.values())

    def _reset_dropped(self, resource: Resource, dropped: set[str]) -> None:
        """Give properties that the template no longer has their defaults, where an update would keep them."""
        row = resource.row
        lasting = sorted(dropped - row.defaults.keys())
        if row.merges and lasting:
            resource.refuse(f"removing properties [{', '.join(lasting)}]", "is not emulated")
        resource.properties = resource.properties | {name: row.defaults[name] for name in dropped & row.defaults.keys()}

    def _perform_update(self, resource: Resource, call: Call, changed: list[str]) -> None:
        properties = self._own_properties(resource, call)
        # Properties that cannot change need no place in the update call.
        fixed = [name for name in properties if name not in {resource.row.rename.get(key, key) for key in changed}]
        shape = operation_model(call.service or resource.row.service, call.operation).input_shape
        target = None if call.into is None else shape_at(shape, call.into)
        sent = {
            name: value
            for name, value in properties.items()
            if not (name in fixed and target is not None and member_named(target, name) is None)
        }
        resource.response = resource.perform(call, sent)

    def _recreate(self, resource: Resource, old: dict) -> None:
        self.delete(
            self.resource(resource.row.type, resource.logical_id, resource.client.region, old, resource.physical_id, resource.attributes)
        )
        self.create(resource)

    def _own_properties(self, resource: Resource, call: Call) -> dict:
        """Return the properties that the main call carries: no parts, no ignored ones, renamed, reshaped."""
        row = resource.row
        tag_property = self.schemas.tag_property(row.type)
        shape = operation_model(call.service or row.service, call.operation).input_shape
        creating = call is row.create
        skipped = {*row.ignored, *(name for name, part in row.parts.items() if part.at_create or not creating)}
        if tag_property and (not creating or member_named(shape, "Tags") is None):
            skipped.add(tag_property)
        own = {name: value for name, value in resource.properties.items() if name not in skipped}
        if tag_property in own:
            own["Tags"] = as_object(own.pop(tag_property))
        if row.prepare is not None:
            own = row.prepare(own, resource)
        return {row.rename.get(name, name): value for name, value in own.items()}


def _means_absent(code: str) -> bool:
    return any(word in code for word in ("NotFound", "NoSuch", "NonExistent", "DoesNotExist"))
