"""CloudWatch Logs: the key of a log group, which moto sets only when the group is made, and metric filters."""

import time

from moto.logs.models import logs_backends

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request


def logs_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the key of a group and of metric filters."""

    def set_key(request: Request, key: str | None) -> dict:
        groups = logs_backends[account][request.region].groups
        name = request.parameters["logGroupName"]
        if name not in groups:
            raise AwsError("ResourceNotFoundException", "The specified log group does not exist.")
        groups[name].kms_key_id = key
        return {}

    filters = Verbs(
        Entity(
            service="logs",
            name="MetricFilter",
            keys=("logGroupName", "filterName"),
            derive=lambda record: {"creationTime": int(time.time() * 1000)},
        ),
        account,
    )
    by_key = {"logGroupName": "logGroupName", "filterName": "filterName"}
    return {
        "PutMetricFilter": filters.put(),
        "DescribeMetricFilters": filters.list("metricFilters", {"logGroupName": "logGroupName", "filterNamePrefix": "filterName"}),
        "DeleteMetricFilter": filters.delete(by_key),
        "AssociateKmsKey": lambda request: set_key(request, request.parameters["kmsKeyId"]),
        "DisassociateKmsKey": lambda request: set_key(request, None),
    }
