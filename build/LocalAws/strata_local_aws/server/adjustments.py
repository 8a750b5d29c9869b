"""The places where moto itself is changed. Each one says what moto does and why that cannot stay."""

from typing import Any

from moto.awslambda.models import LambdaFunction
from moto.core.config import default_user_config
from moto.iam.access_control import PermissionResult
from moto.s3.models import FakeBucket, FakeDeleteMarker, S3Backend
from moto.s3.responses import S3Response

from strata_local_aws.server.event_targets import deliver_to_each_target

DROPPED_FUNCTION_SETTINGS = ("DeadLetterConfig", "EphemeralStorage", "FileSystemConfigs", "KMSKeyArn", "LoggingConfig", "TracingConfig")


def apply() -> None:
    """Change moto's classes; moto offers no seam for these, and they belong to the process, not to an instance."""
    # Where there is a docker, moto would fetch an image and run functions in it, also for events.
    default_user_config["lambda"] = {"use_docker": False}
    # moto treats every bucket-policy statement with a condition as a denial and ignores its principal, so a
    # TLS-only policy would refuse each upload. The policy is stored and readable; it is not enforced.
    FakeBucket.get_permission = _not_enforced
    # S3 checks that the target of access logs exists, not that its policy lets the logs in, which usually comes later.
    FakeBucket._log_permissions_enabled_policy = staticmethod(lambda target_bucket, target_prefix: True)
    # moto writes an object for each request into the target of access logs, which would never be empty again.
    S3Backend.log_incoming_request = lambda self, request, bucket_name: None
    deliver_to_each_target()
    _keep_whole_functions()
    _forget_deleted_folders()
    # The .NET SDK sends the historical name of eu-west-1, which moto refuses.
    read_constraint = S3Response._get_location_constraint
    S3Response._get_location_constraint = lambda self: _current_name(read_constraint(self))


def _keep_whole_functions() -> None:
    """Let a Lambda function show the settings that moto drops."""
    make, show, change = LambdaFunction.__init__, LambdaFunction.get_configuration, LambdaFunction.update_configuration

    def make_and_keep(self: LambdaFunction, account_id: str, spec: dict, region: str, version: Any = 1) -> None:
        self.dropped_settings = {name: spec[name] for name in DROPPED_FUNCTION_SETTINGS if name in spec}
        make(self, account_id, spec, region, version)

    def show_all(self: LambdaFunction, on_create: bool = False) -> dict[str, Any]:
        return show(self, on_create) | self.dropped_settings

    def change_all(self: LambdaFunction, updates: dict[str, Any]) -> dict[str, Any]:
        self.dropped_settings |= {name: updates[name] for name in DROPPED_FUNCTION_SETTINGS if name in updates}
        change(self, updates)
        return show_all(self)

    LambdaFunction.__init__, LambdaFunction.get_configuration, LambdaFunction.update_configuration = make_and_keep, show_all, change_all


def _forget_deleted_folders() -> None:
    """Stop listing the common prefixes of a versioned bucket under which everything is deleted: S3A takes them for folders."""
    list_objects = S3Backend.list_objects

    def list_living(self: S3Backend, bucket: FakeBucket, prefix: Any, delimiter: Any, marker: Any, max_keys: Any) -> tuple:
        keys, folders, truncated, following = list_objects(self, bucket, prefix, delimiter, marker, max_keys)
        living = [name for name, key in bucket.keys.items() if not isinstance(key, FakeDeleteMarker)] if folders else []
        return keys, [folder for folder in folders if any(name.startswith(folder) for name in living)], truncated, following

    S3Backend.list_objects = list_living


def _not_enforced(_: FakeBucket, action: str, resource: str) -> Any:
    return PermissionResult.NEUTRAL


def _current_name(constraint: str | None) -> str | None:
    return "eu-west-1" if constraint == "EU" else constraint
