"""What the functions of one stack look up: parameters, pseudo parameters, resources, exports, parameters of SSM."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from strata_local_aws.engine.intrinsics import NO_VALUE, UNKNOWN
from strata_local_aws.engine.stack import Request, StackResource
from strata_local_aws.wire.errors import AwsError, ValidationError
from strata_local_aws.wire.outgoing import AwsClient


class StackScope:
    """Scope of one stack operation. ``pending`` names resources whose values are known only afterwards."""

    def __init__(
        self,
        stack_name: str,
        stack_id: str,
        account: str,
        request: Request,
        resources: Mapping[str, StackResource],
        exports: Callable[[], Mapping[str, Any]],
        client: AwsClient,
    ) -> None:
        self.region = client.region
        self.mappings = request.template.mappings
        self.conditions = request.template.conditions
        self.pending: set[str] = set()
        self.used_exports: set[str] = set()
        self._client = client
        self._exports = exports
        self._resources = resources
        self._names: dict[str, Any] = {
            **request.parameters,
            "AWS::AccountId": account,
            "AWS::NoValue": NO_VALUE,
            "AWS::NotificationARNs": [],
            "AWS::Partition": "aws",
            "AWS::Region": client.region,
            "AWS::StackId": stack_id,
            "AWS::StackName": stack_name,
            "AWS::URLSuffix": "amazonaws.com",
        }

    def ref(self, name: str) -> Any:
        """Return the value of a parameter, or the physical id of a resource."""
        if name in self.pending:
            return UNKNOWN
        if name in self._names:
            return self._names[name]
        if name in self._resources:
            return self._resources[name].physical_id
        raise ValidationError(f"Template format error: Unresolved resource dependencies [{name}]")

    def attribute(self, name: str, attribute: str) -> Any:
        """Return an attribute of a resource."""
        if name in self.pending:
            return UNKNOWN
        resource = self._resources.get(name)
        if resource is None:
            raise ValidationError(f"Template format error: Unresolved resource dependencies [{name}]")
        if resource.attributes.get(attribute) is None:
            raise ValidationError(f"Attribute '{attribute}' of '{name}' ({resource.type}) does not exist")
        return resource.attributes[attribute]

    def imported(self, export: str) -> Any:
        """Return the value that another stack exports."""
        exports = self._exports()
        if export not in exports:
            raise ValidationError(f"No export named {export} found.")
        self.used_exports.add(export)
        return exports[export]

    def dynamic(self, service: str, reference: str) -> str:
        """Return what ``{{resolve:service:reference}}`` stands for."""
        try:
            return self._secret(reference) if service == "secretsmanager" else self._parameter(reference)
        except AwsError as error:
            raise ValidationError(f"Could not resolve '{{{{resolve:{service}:{reference}}}}}': {error.message}") from error

    def _parameter(self, reference: str) -> str:
        return self._client.call("ssm", "GetParameter", Name=reference, WithDecryption=True)["Parameter"]["Value"]

    def _secret(self, reference: str) -> str:
        # id:SecretString:key:stage:version, where an id may itself be an ARN of seven parts.
        parts = reference.split(":")
        length = 7 if reference.startswith("arn:") else 1
        secret_id, rest = ":".join(parts[:length]), parts[length:]
        text = self._client.call("secretsmanager", "GetSecretValue", SecretId=secret_id)["SecretString"]
        key = rest[1] if len(rest) > 1 else ""
        if not key:
            return text
        values = json.loads(text)
        if key not in values:
            raise AwsError("ValidationException", f"the secret has no key '{key}'")
        return str(values[key])
