"""The process: binds the port, says when it is ready, and ends when it should."""

import argparse
import logging
import os
import signal
import threading
import time
from pathlib import Path

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

from strata_local_aws.server import adjustments
from strata_local_aws.server.composition import compose

LOOPBACK = "127.0.0.1"
PARENT_CHECK_SECONDS = 0.5


class QuietHandler(WSGIRequestHandler):
    """Keeps connections open between requests and writes no access log."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: stdout carries the ready line only."""


def serve(options: argparse.Namespace) -> int:
    """Serve on 127.0.0.1 until asked to stop; returns the exit code."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    adjustments.apply()
    stop = threading.Event()
    moto = DomainDispatcherApplication(create_backend_app)
    server = make_server(LOOPBACK, options.port, moto, threaded=True, request_handler=QuietHandler)
    endpoint = f"http://{LOOPBACK}:{server.server_port}"
    server.app = compose(moto, endpoint, options.account, stop)
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    if not options.keep:
        threading.Thread(target=_stop_with_parent, args=(os.getppid(), stop), daemon=True).start()
    _announce(endpoint, options.ready_file)
    stop.wait()
    server.shutdown()
    return 0


def _announce(endpoint: str, ready_file: str | None) -> None:
    if ready_file:
        # Written aside and renamed, so that a reader never sees half a line.
        unfinished = Path(f"{ready_file}.unfinished")
        unfinished.write_text(endpoint + "\n", encoding="utf-8")
        unfinished.replace(ready_file)
    print(f"ready {endpoint}", flush=True)


def _stop_with_parent(parent: int, stop: threading.Event) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    stop.set()
