"""The WSGI application: our own operations first, everything else to moto."""

import json
import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from xml.sax.saxutils import escape

from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import OperationFinder, Request, Response, parse, render, signed_scope

# None hands the request on to moto.
Handler = Callable[[Request], dict | None]


class Gateway:
    """Routes a request by the service and region it was signed for.

    ``handlers`` maps a botocore service to its operations that we answer; ``controls`` maps paths such as
    ``/strata/stop`` to actions of the process itself.
    """

    def __init__(
        self,
        moto: Callable,
        handlers: Mapping[str, Mapping[str, Handler]],
        controls: Mapping[str, Callable[[], str]],
    ) -> None:
        self._moto = moto
        # moto's backends iterate over what other requests change; stacks are deployed side by side.
        self._one_at_a_time = threading.RLock()
        self._controls = controls
        self._handlers: dict[str, Mapping[str, Handler]] = {}
        self._finders: dict[str, OperationFinder] = {}
        for service, operations in handlers.items():
            self.add(service, operations)

    def add(self, service: str, operations: Mapping[str, Handler]) -> None:
        """Answer these operations of a service ourselves from now on."""
        self._handlers[service] = operations
        self._finders[service] = OperationFinder(service, set(operations))

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        control = self._controls.get(environ["PATH_INFO"])
        if control is not None and environ["REQUEST_METHOD"] == "POST":
            return _send(Response(200, {"Content-Type": "text/plain"}, control().encode()), start_response)
        try:
            response = self._answer(environ)
            return self._ask_moto(environ, start_response) if response is None else _send(response, start_response)
        except NotImplementedError as error:
            return _send(_error(environ, 501, "NotImplemented", f"{error}. The local AWS does not emulate it."), start_response)
        except Exception as error:  # the last place before the client, which must get an answer it can read
            logging.getLogger(__name__).exception("%s %s", environ["REQUEST_METHOD"], environ["PATH_INFO"])
            return _send(_error(environ, 500, "InternalFailure", f"The local AWS failed: {error!r}"), start_response)

    def _ask_moto(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        with self._one_at_a_time:
            return self._moto(environ, start_response)

    def _answer(self, environ: dict) -> Response | None:
        scope = signed_scope(environ)
        if scope is None or scope[0] not in self._finders:
            return None
        service, region = scope
        found = self._finders[service].find(environ)
        if found is None:
            return None
        operation, path_parameters = found
        try:
            request = parse(service, region, operation, path_parameters, environ)
            result = self._handlers[service][operation](request)
            return None if result is None else render(service, operation, result)
        except AwsError as error:
            return render(service, operation, error)


def _error(environ: dict, status: int, code: str, message: str) -> Response:
    """Return an error in the format that the request is in. SDKs repeat a 500, and do not repeat a 501."""
    if environ.get("HTTP_X_AMZ_TARGET") or "json" in environ.get("CONTENT_TYPE", ""):
        body = json.dumps({"__type": code, "message": message})
        return Response(status, {"Content-Type": "application/x-amz-json-1.1", "x-amzn-errortype": code}, body.encode())
    body = f"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{escape(message)}</Message></Error></ErrorResponse>"
    return Response(status, {"Content-Type": "text/xml"}, body.encode())


def _send(response: Response, start_response: Callable) -> Iterable[bytes]:
    headers = [(name, str(value)) for name, value in response.headers.items() if name.lower() != "content-length"]
    start_response(f"{response.status} ", [*headers, ("Content-Length", str(len(response.body)))])
    return [response.body]
