"""botocore's service models, loaded once per process."""

from functools import lru_cache

from moto.core.loaders import create_loader
from moto.core.model import OperationModel, ServiceModel

PREFERRED_PROTOCOLS = ("json", "rest-json", "rest-xml", "query", "ec2")

# Names in the credential scope that differ from botocore's service names.
SIGNING_NAMES = {"monitoring": "cloudwatch", "states": "stepfunctions"}
SCOPES = {service: scope for scope, service in SIGNING_NAMES.items()}


@lru_cache(maxsize=None)
def service_model(service: str) -> ServiceModel:
    """Return the model of a botocore service such as ``glue``."""
    return ServiceModel(create_loader().load_service_model(service, "service-2"), service)


def operation_model(service: str, operation: str) -> OperationModel:
    """Return the model of one operation, by its API name such as ``CreateJob``."""
    return service_model(service).operation_model(operation)


def protocol_of(service: str) -> str:
    """Return the protocol we speak with a service that may offer several."""
    metadata = service_model(service).metadata
    offered = metadata.get("protocols") or [metadata["protocol"]]
    return next(protocol for protocol in PREFERRED_PROTOCOLS if protocol in offered)
