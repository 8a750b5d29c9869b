"""The places where moto itself is changed. Each one says what moto does and why that cannot stay."""

from typing import Any

from moto.iam.access_control import PermissionResult
from moto.s3.models import FakeBucket
from moto.s3.responses import S3Response


def apply() -> None:
    """Change moto's classes; moto offers no seam for these, and they belong to the process, not to an instance."""
    # moto treats every bucket-policy statement with a condition as a denial and ignores its principal, so a
    # TLS-only policy would refuse each upload. The policy is stored and readable; it is not enforced.
    FakeBucket.get_permission = _not_enforced
    # S3 checks that the target of access logs exists, not that its policy lets the logs in, which usually comes later.
    FakeBucket._log_permissions_enabled_policy = staticmethod(lambda target_bucket, target_prefix: True)
    # The .NET SDK sends the historical name of eu-west-1, which moto refuses.
    read_constraint = S3Response._get_location_constraint
    S3Response._get_location_constraint = lambda self: _current_name(read_constraint(self))


def _not_enforced(_: FakeBucket, action: str, resource: str) -> Any:
    return PermissionResult.NEUTRAL


def _current_name(constraint: str | None) -> str | None:
    return "eu-west-1" if constraint == "EU" else constraint
