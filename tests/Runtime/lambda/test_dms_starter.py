"""The starter against a DMS that remembers what it was asked."""

import sys
import types
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[3] / "dsl" / "Runtime" / "lambda" / "dms_starter"))
# boto3 is there in Lambda; these tests replace every use of it.
sys.modules.setdefault("boto3", types.SimpleNamespace(client=None))

import handler  # noqa: E402

ARN = "arn:aws:dms:eu-west-1:111122223333:task:ABC"


class Dms:
    """Describes one task and records the starts."""

    def __init__(self, status, migration_type):
        self.tasks = [{"ReplicationTaskArn": ARN, "ReplicationTaskIdentifier": "orders", "Status": status, "MigrationType": migration_type}]
        self.started = []

    def describe_replication_tasks(self, Filters, WithoutSettings):
        assert Filters == [{"Name": "replication-task-arn", "Values": [ARN]}]
        return {"ReplicationTasks": self.tasks}

    def start_replication_task(self, ReplicationTaskArn, StartReplicationTaskType):
        self.started.append((ReplicationTaskArn, StartReplicationTaskType))


class StarterTest(unittest.TestCase):
    def handle(self, dms):
        with mock.patch.object(handler.boto3, "client", lambda service: dms if service == "dms" else None):
            return handler.handle({"replicationTaskArn": ARN}, None)

    def assert_started(self, status, migration_type, start_type):
        dms = Dms(status, migration_type)

        outcome = self.handle(dms)

        self.assertEqual(dms.started, [(ARN, start_type)] if start_type else [])
        self.assertEqual(outcome, {"task": "orders", "state": status, "started": start_type})

    def test_starts_a_new_task_for_the_first_time(self):
        self.assert_started("ready", "full-load", "start-replication")
        self.assert_started("ready", "full-load-and-cdc", "start-replication")

    def test_loads_again_what_is_loaded_whole(self):
        self.assert_started("stopped", "full-load", "reload-target")
        self.assert_started("failed", "full-load", "reload-target")

    def test_resumes_what_goes_on_with_changes(self):
        self.assert_started("stopped", "full-load-and-cdc", "resume-processing")
        self.assert_started("failed", "full-load-and-cdc", "resume-processing")
        self.assert_started("stopped", "cdc", "resume-processing")

    def test_lets_a_busy_task_be(self):
        for status in ("creating", "starting", "running", "modifying", "stopping"):
            self.assert_started(status, "full-load-and-cdc", None)

    def test_fails_where_nobody_can_start(self):
        with self.assertRaisesRegex(handler.UnexpectedState, "'orders' is 'deleting'"):
            self.handle(Dms("deleting", "full-load"))

    def test_fails_without_the_task(self):
        dms = Dms("ready", "full-load")
        dms.tasks = []

        with self.assertRaisesRegex(handler.UnexpectedState, "does not exist"):
            self.handle(dms)


if __name__ == "__main__":
    unittest.main()
