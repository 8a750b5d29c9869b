"""CloudWatch Logs: the key of a log group, which moto can only set when the group is made."""

from moto.logs.models import logs_backends

from strata_local_aws.shadow.entity import Handler
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request


def logs_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the two operations that change the key of a group."""

    def set_key(request: Request, key: str | None) -> dict:
        groups = logs_backends[account][request.region].groups
        name = request.parameters["logGroupName"]
        if name not in groups:
            raise AwsError("ResourceNotFoundException", "The specified log group does not exist.")
        groups[name].kms_key_id = key
        return {}

    return {
        "AssociateKmsKey": lambda request: set_key(request, request.parameters["kmsKeyId"]),
        "DisassociateKmsKey": lambda request: set_key(request, None),
    }
