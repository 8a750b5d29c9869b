"""Requests that we answer ourselves: finding the operation, parsing it, and writing the answer."""

import io
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, unquote
from uuid import uuid4

from moto.core.parse import PROTOCOL_PARSERS
from moto.core.serialize import SerializationContext, get_serializer_class
from werkzeug.datastructures import EnvironHeaders, MultiDict

from strata_local_aws.wire.models import SIGNING_NAMES, protocol_of, service_model

SCOPE = re.compile(r"Credential=[^/,\s]+/[^/,\s]+/(?P<region>[^/,\s]+)/(?P<service>[^/,\s]+)/aws4_request")
# Only our own engine can set this: a header of a client would be called HTTP_….
ENGINE_KEY = "strata.engine"
CONTENT_TYPES = {"json": "application/x-amz-json-1.1", "rest-json": "application/json", "query": "text/xml"}


@dataclass(frozen=True)
class Request:
    """One operation asked of one service in one region, with its parsed parameters."""

    service: str
    region: str
    operation: str
    parameters: dict[str, Any]
    from_engine: bool = False


@dataclass(frozen=True)
class Response:
    """Status, headers and body of an answer."""

    status: int
    headers: dict[str, str]
    body: bytes


def signed_scope(environ: dict) -> tuple[str, str] | None:
    """Return (service, region) that a request was signed for, or None when it is not signed."""
    signature = environ.get("HTTP_AUTHORIZATION", "")
    if "X-Amz-Credential=" in environ.get("QUERY_STRING", ""):
        signature = "Credential=" + unquote(parse_qs(environ["QUERY_STRING"])["X-Amz-Credential"][0])
    found = SCOPE.search(signature)
    if found is None:
        return None
    return SIGNING_NAMES.get(found["service"], found["service"]), found["region"]


def take_body(environ: dict) -> bytes:
    """Read the whole body and put it back, so that another application can read it again."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return body


class OperationFinder:
    """Tells which of a service's operations a request asks for, among those that we answer."""

    def __init__(self, service: str, operations: set[str]) -> None:
        self._service = service
        self._operations = operations
        self._routes = self._rest_routes() if protocol_of(service) == "rest-json" else []

    def find(self, environ: dict) -> tuple[str, dict[str, str]] | None:
        """Return (operation, path parameters), or None when the request is not ours to answer."""
        # The raw path, because an ARN in it has encoded slashes.
        path = (environ.get("RAW_URI") or environ["PATH_INFO"]).partition("?")[0]
        for method, pattern, operation in self._routes:
            found = pattern.fullmatch(path)
            if found and environ["REQUEST_METHOD"] == method:
                return operation, {name[1:]: value for name, value in found.groupdict().items()}
        name = environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2] or self._query_action(environ)
        return (name, {}) if name in self._operations else None

    def _query_action(self, environ: dict) -> str:
        if protocol_of(self._service) != "query":
            return ""
        values = parse_qs(take_body(environ).decode()) | parse_qs(environ.get("QUERY_STRING", ""))
        return values.get("Action", [""])[0]

    def _rest_routes(self) -> list[tuple[str, re.Pattern, str]]:
        routes = []
        for operation in sorted(self._operations):
            http = service_model(self._service).operation_model(operation).http
            path = re.escape(http["requestUri"].partition("?")[0]).replace(r"\{", "{").replace(r"\}", "}")
            # A leading letter, because group names must not start with a digit or a dash.
            pattern = re.sub(r"{(\w+)}", r"(?P<p\1>[^/]+)", path)
            routes.append((http["method"], re.compile(pattern + "/?"), operation))
        return routes


def parse(service: str, region: str, operation: str, path_parameters: dict[str, str], environ: dict) -> Request:
    """Parse a request by the operation's input shape."""
    model = service_model(service).operation_model(operation)
    body = take_body(environ)
    values = MultiDict((name, value) for name, all in parse_qs(environ.get("QUERY_STRING", ""), True).items() for value in all)
    protocol = protocol_of(service)
    if protocol == "query":
        values.update({name: all[0] for name, all in parse_qs(body.decode(), True).items()})
    parameters = PROTOCOL_PARSERS[protocol](model).parse(
        {
            "method": environ["REQUEST_METHOD"],
            "values": values,
            "headers": EnvironHeaders(environ),
            "body": body,
            "url_path": environ["PATH_INFO"],
            "url_params": path_parameters,
        }
    )
    return Request(service, region, operation, parameters, ENGINE_KEY in environ)


def render(service: str, operation: str, result: dict | Exception) -> Response:
    """Write a result, or an AwsError, as the service would."""
    model = service_model(service).operation_model(operation)
    protocol = protocol_of(service)
    request_id = str(uuid4())
    serializer = get_serializer_class(service, protocol)(model, context=SerializationContext(request_id))
    answer = serializer.serialize(result)
    body = answer["body"]
    headers = {"Content-Type": CONTENT_TYPES[protocol]} | answer["headers"] | {"x-amzn-RequestId": request_id}
    return Response(answer["status_code"], headers, body.encode() if isinstance(body, str) else body)
