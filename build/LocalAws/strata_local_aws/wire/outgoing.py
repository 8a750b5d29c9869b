"""Calls from the engine to the services, in process: no socket, no client objects, no retries."""

import io
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlencode
from uuid import uuid4

from botocore.exceptions import ParamValidationError
from botocore.parsers import create_parser
from botocore.serialize import create_serializer

from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import ENGINE_KEY
from strata_local_aws.wire.models import SCOPES, operation_model, protocol_of

CREDENTIAL = "AWS4-HMAC-SHA256 Credential=localaws/20260101/{region}/{scope}/aws4_request, SignedHeaders=host, Signature=0"


class AwsClient:
    """Calls operations of any service in one region through the WSGI application itself."""

    def __init__(self, application: Callable, host: str, region: str) -> None:
        self._application = application
        self._host = host
        self.region = region

    def call(self, service: str, operation: str, **parameters: Any) -> dict:
        """Return the parsed response; a streamed payload is bytes. Raises AwsError, also when the parameters do not fit the model."""
        model = operation_model(service, operation)
        # SDKs make these tokens up where the caller gives none, and some backends insist on them.
        parameters = {name: str(uuid4()) for name in model.idempotent_members} | parameters
        protocol = protocol_of(service)
        try:
            request = create_serializer(protocol).serialize_to_request(parameters, model)
        except ParamValidationError as error:
            raise AwsError("ValidationException", f"{operation}: {error}") from error
        status, headers, body = self._send(service, request)
        streams = model.has_streaming_output and status < 300
        response = {"status_code": status, "headers": headers, "body": b"" if streams else body}
        parsed = create_parser(protocol).parse(response, model.output_shape)
        if status >= 300:
            error = parsed.get("Error", {})
            raise AwsError(error.get("Code") or str(status), error.get("Message") or f"{operation} answered {status}")
        return parsed | ({model.output_shape.serialization["payload"]: body} if streams else {})

    def _send(self, service: str, request: dict) -> tuple[int, dict[str, str], bytes]:
        body = _body_bytes(request["body"])
        path, _, query_in_path = request["url_path"].partition("?")
        query = "&".join(part for part in (query_in_path, urlencode(request["query_string"] or {}, doseq=True)) if part)
        environ = {
            "REQUEST_METHOD": request["method"],
            "SCRIPT_NAME": "",
            # WSGI wants the path decoded, as bytes in Latin-1.
            "PATH_INFO": unquote(path).encode().decode("latin-1"),
            "RAW_URI": f"{path}?{query}" if query else path,
            "QUERY_STRING": query,
            "SERVER_NAME": self._host.partition(":")[0],
            "SERVER_PORT": self._host.partition(":")[2],
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self._host,
            "HTTP_AUTHORIZATION": CREDENTIAL.format(region=self.region, scope=SCOPES.get(service, service)),
            "CONTENT_LENGTH": str(len(body)),
            "REMOTE_ADDR": "127.0.0.1",
            ENGINE_KEY: True,
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
        }
        for name, value in request["headers"].items():
            key = name.upper().replace("-", "_")
            environ["CONTENT_TYPE" if key == "CONTENT_TYPE" else f"HTTP_{key}"] = str(value)
        return _run(self._application, environ)


def _body_bytes(body: Any) -> bytes:
    if isinstance(body, dict):
        body = urlencode(body, doseq=True)
    return body.encode() if isinstance(body, str) else bytes(body or b"")


def _run(application: Callable, environ: dict) -> tuple[int, dict[str, str], bytes]:
    answer: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], _: Any = None) -> None:
        answer["status"] = int(status.split()[0])
        answer["headers"] = {name.lower(): value for name, value in headers}

    chunks = application(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    return answer["status"], answer["headers"], body
