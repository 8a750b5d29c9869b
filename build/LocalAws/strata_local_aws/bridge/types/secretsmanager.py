"""Secrets Manager."""

import json
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow

GENERATE = {
    "ExcludeCharacters": "ExcludeCharacters",
    "ExcludeLowercase": "ExcludeLowercase",
    "ExcludeNumbers": "ExcludeNumbers",
    "ExcludePunctuation": "ExcludePunctuation",
    "ExcludeUppercase": "ExcludeUppercase",
    "IncludeSpace": "IncludeSpace",
    "PasswordLength": "PasswordLength",
    "RequireEachIncludedType": "RequireEachIncludedType",
}


def _generate(resource: Resource, _: Any, new: Any) -> None:
    """Put a random password, alone or into the JSON template that the property gives."""
    if new is None:
        return
    options = {member: new[name] for name, member in GENERATE.items() if name in new}
    if "PasswordLength" in options:
        options["PasswordLength"] = int(options["PasswordLength"])
    password = resource.call("GetRandomPassword", **options)["RandomPassword"]
    if "GenerateStringKey" in new:
        password = json.dumps(json.loads(new.get("SecretStringTemplate", "{}")) | {new["GenerateStringKey"]: password})
    resource.call("PutSecretValue", SecretId=resource.physical_id, SecretString=password)


ROWS = [
    TypeRow(
        type="AWS::SecretsManager::Secret",
        service="secretsmanager",
        name=Name("Name", max_length=512),
        create=Call("CreateSecret", into=""),
        update=Call("UpdateSecret", {"SecretId": "{ref}"}, into=""),
        delete=Call("DeleteSecret", {"SecretId": "{ref}", "ForceDeleteWithoutRecovery": True}),
        ref="{response.ARN}",
        attributes={"Id": "{ref}"},
        tag_id="{ref}",
        parts={"GenerateSecretString": Part(_generate)},
    ),
]
