"""Athena: the updates and deletes that moto's backend has no operations for, done on its objects."""

from collections.abc import MutableMapping
from typing import Any

from moto.athena.models import AthenaBackend, athena_backends

from strata_local_aws.shadow.entity import Handler
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request


def athena_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the operations that moto lacks."""

    def backend(request: Request) -> AthenaBackend:
        return athena_backends[account][request.region]

    return {
        "UpdateWorkGroup": lambda request: _update_work_group(backend(request), request.parameters),
        "GetNamedQuery": lambda request: _check(backend(request).named_queries, request.parameters["NamedQueryId"]),
        "GetPreparedStatement": lambda request: _check(backend(request).prepared_statements, request.parameters["StatementName"]),
        "GetDataCatalog": lambda request: _check(backend(request).data_catalogs, request.parameters["Name"]),
        "DeleteNamedQuery": lambda request: _remove(backend(request).named_queries, request.parameters["NamedQueryId"]),
        "DeletePreparedStatement": lambda request: _remove(backend(request).prepared_statements, request.parameters["StatementName"]),
        "DeleteDataCatalog": lambda request: _remove(backend(request).data_catalogs, request.parameters["Name"]),
    }


def _update_work_group(backend: AthenaBackend, given: dict[str, Any]) -> dict:
    group = backend.work_groups.get(given["WorkGroup"])
    if group is None:
        raise AwsError("InvalidRequestException", f"WorkGroup {given['WorkGroup']} is not found.")
    group.state = given.get("State", group.state)
    group.description = given.get("Description", group.description)
    for name, value in (given.get("ConfigurationUpdates") or {}).items():
        if name == "ResultConfigurationUpdates":
            group.configuration["ResultConfiguration"] = (group.configuration.get("ResultConfiguration") or {}) | value
        else:
            group.configuration[name] = value
    return {}


def _check(entries: MutableMapping[str, Any], key: str) -> None:
    """Refuse what does not exist, where moto fails; what exists is moto's to answer."""
    if key not in entries:
        raise AwsError("InvalidRequestException", f"{key} was not found.")


def _remove(entries: MutableMapping[str, Any], key: str) -> dict:
    if entries.pop(key, None) is None:
        raise AwsError("ResourceNotFoundException", f"{key} is not found.")
    return {}
