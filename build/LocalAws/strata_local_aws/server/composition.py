"""The composition root: which handlers answer which operations, and what they share."""

import os
import threading
from collections.abc import Callable

from strata_local_aws.bridge.catalogue import Catalogue
from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine.api import CloudFormation
from strata_local_aws.engine.schemas import Schemas
from strata_local_aws.policies.simulation import simulation_handlers
from strata_local_aws.server.gateway import Gateway
from strata_local_aws.server.hadoop import WithoutKeyForHadoop
from strata_local_aws.shadow.service import shadow_handlers
from strata_local_aws.wire.outgoing import AwsClient


def compose(moto: Callable, endpoint: str, account: str, stop: threading.Event) -> Gateway:
    """Return the WSGI application that serves ``endpoint``; ``stop`` is set by ``POST /strata/stop``."""

    def stop_soon() -> str:
        stop.set()
        return "stopping"

    handlers = shadow_handlers(account)
    gateway = Gateway(WithoutKeyForHadoop(moto), handlers, {"/strata/stop": stop_soon, "/strata/health": lambda: str(os.getpid())})
    host = endpoint.removeprefix("http://")

    def client(region: str) -> AwsClient:
        return AwsClient(gateway, host, region)

    provider = Provider(Catalogue.load(), Schemas.load(), client, account)
    engine = CloudFormation(provider, client, account)
    gateway.add("cloudformation", engine.handlers())
    gateway.add("iam", simulation_handlers(account, client))
    return gateway
