"""The one exception for everything AWS answers as an error."""

from moto.core.exceptions import ServiceException


class AwsError(ServiceException):
    """An AWS error response: ``code`` as in the service model, ``message`` for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)


class ValidationError(AwsError):
    """What CloudFormation answers when a template or a request cannot be accepted."""

    def __init__(self, message: str) -> None:
        super().__init__("ValidationError", message)
