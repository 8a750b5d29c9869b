"""What Hadoop's S3 file system needs from an endpoint without TLS."""

from collections.abc import Callable, Iterable
from typing import Any

KEY_HEADER = "x-amz-server-side-encryption-aws-kms-key-id"


class WithoutKeyForHadoop:
    """Hides the KMS key of an object from Hadoop.

    S3A repeats the key of an object when it copies it (which is how it renames), and its AWS SDK then insists on
    HTTPS before it sends anything: https://issues.apache.org/jira/browse/HADOOP-16794.
    """

    def __init__(self, application: Callable) -> None:
        self._application = application

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if "hadoop" not in environ.get("HTTP_USER_AGENT", "").lower():
            return self._application(environ, start_response)

        def start_without_key(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [(name, value) for name, value in headers if name.lower() != KEY_HEADER], *more)

        return self._application(environ, start_without_key)
