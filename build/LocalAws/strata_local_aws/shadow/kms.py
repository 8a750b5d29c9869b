"""KMS: the rotation period of a key, which moto does not keep."""

from moto.kms.models import kms_backends

from strata_local_aws.shadow.entity import Handler
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

# https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
DEFAULT_DAYS = 365


def kms_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the operations that know the rotation period."""
    days: dict[str, int] = {}

    def key_id(request: Request) -> str:
        backend = kms_backends[account][request.region]
        found = backend.get_key_id(request.parameters["KeyId"])
        if found not in backend.keys:
            raise AwsError("NotFoundException", f"Key '{request.parameters['KeyId']}' does not exist")
        return found

    def enable(request: Request) -> None:
        days[key_id(request)] = request.parameters.get("RotationPeriodInDays") or DEFAULT_DAYS
        # moto then turns the rotation on.

    def status(request: Request) -> dict:
        found = key_id(request)
        enabled = kms_backends[account][request.region].get_key_rotation_status(found)
        return {"KeyId": found, "KeyRotationEnabled": enabled} | (
            {"RotationPeriodInDays": days.get(found, DEFAULT_DAYS)} if enabled else {}
        )

    return {"EnableKeyRotation": enable, "GetKeyRotationStatus": status}
