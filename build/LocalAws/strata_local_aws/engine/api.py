"""The CloudFormation service: its operations, apart per region."""

import threading
from collections.abc import Callable
from typing import Any

from botocore import xform_name

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.change_set_operations import ChangeSetOperations
from strata_local_aws.engine.intake import Intake
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.stack_operations import StackOperations
from strata_local_aws.engine.template_operations import TemplateOperations
from strata_local_aws.engine.work import BackgroundWork
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request
from strata_local_aws.wire.models import service_model
from strata_local_aws.wire.outgoing import AwsClient


class CloudFormation:
    """Answers every operation of the service; those that are not emulated say so."""

    def __init__(self, provider: Provider, client: Callable[[str], AwsClient], account: str) -> None:
        self._provider = provider
        self._client = client
        self._account = account
        self._regions: dict[str, list[Any]] = {}
        self._lock = threading.Lock()

    def handlers(self) -> dict[str, Callable[[Request], dict]]:
        """Return a handler for each operation of the service model."""
        return {name: self._handle for name in service_model("cloudformation").operation_names}

    def _handle(self, request: Request) -> dict:
        method = xform_name(request.operation)
        for operations in self._operations(request.region):
            if hasattr(operations, method):
                return getattr(operations, method)(request.parameters)
        raise AwsError("ValidationError", f"CloudFormation's {request.operation} is not emulated by the local AWS.")

    def _operations(self, region: str) -> list[Any]:
        with self._lock:
            if region not in self._regions:
                self._regions[region] = self._new_region(region)
            return self._regions[region]

    def _new_region(self, region: str) -> list[Any]:
        registry = Registry(self._account, region)
        intake = Intake(registry, self._provider, self._client(region))
        work = BackgroundWork(registry, self._provider, intake)
        return [
            StackOperations(registry, self._provider, intake, work),
            ChangeSetOperations(registry, self._provider, intake, work),
            TemplateOperations(registry, self._provider, intake),
        ]
