"""One resource while an operation on it is under way."""

from dataclasses import dataclass, field
from typing import Any

from strata_local_aws.bridge.conversion import Conversion, shape_at
from strata_local_aws.bridge.expression import fill
from strata_local_aws.bridge.row import Call, TypeRow
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.models import operation_model
from strata_local_aws.wire.outgoing import AwsClient


@dataclass(kw_only=True)
class Resource:
    """The row, the properties and what the service has answered so far."""

    row: TypeRow
    logical_id: str
    account: str
    client: AwsClient
    properties: dict[str, Any]
    physical_id: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    input: dict[str, Any] = field(default_factory=dict)
    response: dict[str, Any] = field(default_factory=dict)

    def values(self) -> dict[str, Any]:
        """Return what the expressions of the row can look up."""
        return {
            "props": self.properties,
            "input": self.input,
            "response": self.response,
            "ref": self.physical_id,
            "logical_id": self.logical_id,
            "attributes": self.attributes,
            "account": self.account,
            "region": self.client.region,
        }

    def call(self, operation: str, **arguments: Any) -> dict:
        """Call an operation of the row's own service."""
        return self.client.call(self.row.service, operation, **arguments)

    def perform(self, call: Call, value: Any) -> dict:
        """Carry out a call of the row with ``value`` converted to where the call wants it."""
        service = call.service or self.row.service
        arguments: dict[str, Any] = {}
        if call.into is not None:
            arguments = self._converted(service, call, value)
        shape = operation_model(service, call.operation).input_shape
        arguments |= Conversion().convert(fill(call.arguments, self.values() | {"value": value}), shape)
        self.input = arguments
        return self.client.call(service, call.operation, **arguments)

    def refuse(self, subject: str, fact: str) -> None:
        """Fail the resource with a sentence that names its type."""
        raise AwsError("InvalidRequest", f"{self.row.type}: {subject} {fact} by the local AWS.")

    def _converted(self, service: str, call: Call, value: Any) -> dict[str, Any]:
        conversion = Conversion()
        shape = shape_at(operation_model(service, call.operation).input_shape, call.into or "")
        converted = conversion.convert(value, shape)
        self.check_lost(conversion.lost)
        for member in reversed([part for part in (call.into or "").split(".") if part]):
            converted = {member: converted}
        return converted

    def check_lost(self, lost: list[str]) -> None:
        """Fail when a property has no place in the call, unless the row says why that is right."""
        unexplained = [path for path in lost if path not in self.row.ignored and path.partition(".")[0] not in self.row.ignored]
        if unexplained:
            raise AwsError("InvalidRequest", f"{self.row.type}: properties [{', '.join(unexplained)}] are not emulated by the local AWS.")
