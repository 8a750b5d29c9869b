"""The process: how it says that it is ready, and everything that ends it."""

import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from urllib.parse import urlparse

from harness import client_at, environment, start

END_SECONDS = 30
READY_SECONDS = 30
# Four times what it takes to notice that the parent is gone.
OUTLIVE_SECONDS = 2


def ended(process: subprocess.Popen) -> int:
    """Wait for the end of a process; returns its exit code."""
    code = process.wait(END_SECONDS)
    process.stdout.close()
    return code


def answers(endpoint: str) -> bool:
    try:
        connection = http.client.HTTPConnection(urlparse(endpoint).netloc, timeout=2)
        connection.request("GET", "/moto-api/data.json")
        return connection.getresponse().status == 200
    except OSError:
        return False


class ProcessTests(unittest.TestCase):
    def test_the_ready_file_holds_an_endpoint_that_answers(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ready"

            process, endpoint = start("--port", "0", "--ready-file", str(path))

            self.assertEqual(endpoint, path.read_text(encoding="utf-8").strip())
            self.assertEqual("127.0.0.1", urlparse(endpoint).hostname)
            self.assertTrue(answers(endpoint))
            process.terminate()
            self.assertEqual(0, ended(process))

    def test_it_stops_when_asked_over_http(self):
        process, endpoint = start("--port", "0")

        connection = http.client.HTTPConnection(urlparse(endpoint).netloc)
        connection.request("POST", "/strata/stop")

        self.assertEqual(200, connection.getresponse().status)
        self.assertEqual(0, ended(process))
        self.assertFalse(answers(endpoint))

    def test_it_ends_with_its_parent(self):
        self.assertFalse(self.outlives_its_parent())

    def test_it_outlives_its_parent_when_kept(self):
        self.assertTrue(self.outlives_its_parent("--keep"))

    def test_the_account_is_the_one_it_is_told(self):
        process, endpoint = start("--port", "0", "--account", "999988887777")

        identity = client_at(endpoint, "sts").get_caller_identity()

        self.assertEqual("999988887777", identity["Account"])
        process.terminate()
        ended(process)

    def test_options_that_cannot_be_met_are_refused_in_one_line(self):
        for arguments, reason in (
            (("--account", "12"), "'12' is not 12 digits"),
            (("--port", "70000"), "70000 is not between 0 and 65535"),
            (("--ready-file", "/no/such/folder/ready"), "the folder of '/no/such/folder/ready' does not exist"),
        ):
            with self.subTest(arguments):
                command = [sys.executable, "-m", "strata_local_aws", *arguments]

                process = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=READY_SECONDS, check=False)

                self.assertEqual(2, process.returncode)
                self.assertIn(reason, process.stderr)
                self.assertNotIn("Traceback", process.stderr)

    def outlives_its_parent(self, *arguments: str) -> bool:
        """Start it from a process that ends at once; tell whether it still answers some time later."""
        with tempfile.TemporaryDirectory() as folder:
            ready, pid = Path(folder) / "ready", Path(folder) / "pid"
            parent = (
                "import pathlib, subprocess, sys, time\n"
                "child = subprocess.Popen([sys.executable, '-m', 'strata_local_aws', '--ready-file', sys.argv[1], *sys.argv[3:]], stdout=subprocess.DEVNULL)\n"
                "pathlib.Path(sys.argv[2]).write_text(str(child.pid))\n"
                "while not pathlib.Path(sys.argv[1]).exists(): time.sleep(0.05)\n"
            )
            subprocess.run(
                [sys.executable, "-c", parent, str(ready), str(pid), *arguments],
                env=environment(),
                timeout=READY_SECONDS,
                check=True,
            )
            endpoint, child = ready.read_text(encoding="utf-8").strip(), int(pid.read_text())
        end = time.monotonic() + OUTLIVE_SECONDS
        while answers(endpoint) and time.monotonic() < end:
            time.sleep(0.1)
        alive = answers(endpoint)
        if alive:
            os.kill(child, signal.SIGTERM)
        return alive
