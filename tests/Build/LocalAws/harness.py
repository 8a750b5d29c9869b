"""A started local AWS, and the few words that every test needs: deploy, delete, events."""

import atexit
import json
import os
import subprocess
import sys
import time
import unittest
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

import boto3
from botocore.config import Config

REPOSITORY = Path(__file__).resolve().parents[3]
PACKAGE = REPOSITORY / "build" / "LocalAws"
ACCOUNT = "111122223333"
REGION = "eu-west-1"
IN_PROGRESS_POLL_SECONDS = 0.05
DEPLOY_SECONDS = 60


def environment() -> dict[str, str]:
    """Return the environment in which Python finds the package, and all that it finds already."""
    path = [str(PACKAGE), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(path)}


def start(*arguments: str) -> tuple[subprocess.Popen, str]:
    """Start a local AWS as a child process; returns it with its endpoint once it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "strata_local_aws", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    word, endpoint = process.stdout.readline().split()
    assert word == "ready", word
    return process, endpoint


@lru_cache(maxsize=1)
def shared_endpoint() -> str:
    """Start the local AWS that all tests share."""
    process, endpoint = start("--port", "0")

    def stop() -> None:
        process.terminate()
        process.wait()
        process.stdout.close()

    atexit.register(stop)
    return endpoint


def client_at(endpoint: str, service: str, region: str = REGION):
    """Return a boto3 client that does not repeat failed calls."""
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"max_attempts": 1, "mode": "standard"}, s3={"addressing_style": "path"}),
    )


@lru_cache(maxsize=None)
def client(service: str, region: str = REGION):
    """Return a client of the shared local AWS."""
    return client_at(shared_endpoint(), service, region)


def unique(prefix: str = "t") -> str:
    """Return a name that no other test uses."""
    return f"{prefix}-{uuid4().hex[:8]}"


def template(resources: dict, **sections) -> str:
    """Return a template as JSON text."""
    return json.dumps({"Resources": resources, **sections})


def resource(type_name: str, properties: dict | None = None, **attributes) -> dict:
    """Return a resource of a template."""
    return {"Type": type_name, "Properties": properties or {}, **attributes}


class StackTest(unittest.TestCase):
    """Deploys stacks and deletes them after the test."""

    def setUp(self) -> None:
        self.cloudformation = client("cloudformation")
        self._stacks: list[str] = []

    def tearDown(self) -> None:
        for name in reversed(self._stacks):
            self.cloudformation.delete_stack(StackName=name)
            self.wait(name, missing_is_done=True)

    def plan(self, stack: str, body: str, kind: str = "CREATE", parameters: dict | None = None, **options) -> dict:
        """Create a change set and return its description, with property values."""
        created = self.cloudformation.create_change_set(
            StackName=stack,
            ChangeSetName=unique("change"),
            ChangeSetType=kind,
            TemplateBody=body,
            Capabilities=["CAPABILITY_NAMED_IAM"],
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in (parameters or {}).items()],
            **options,
        )
        if stack not in self._stacks:
            self._stacks.append(stack)
        return self.cloudformation.describe_change_set(ChangeSetName=created["Id"], IncludePropertyValues=True)

    def deploy(
        self, stack: str, resources: dict, kind: str = "CREATE", parameters: dict | None = None, tags: dict | None = None, **sections
    ) -> dict:
        """Plan and execute; returns the stack in its final state."""
        options = {"Tags": [{"Key": key, "Value": value} for key, value in tags.items()]} if tags else {}
        planned = self.plan(stack, template(resources, **sections), kind, parameters, **options)
        self.assertEqual("CREATE_COMPLETE", planned["Status"], planned.get("StatusReason"))
        self.cloudformation.execute_change_set(ChangeSetName=planned["ChangeSetId"])
        return self.wait(planned["StackId"])

    def deployed(self, stack: str, resources: dict, kind: str = "CREATE", **more) -> dict:
        """Deploy, and fail the test with the reasons when that does not end well."""
        described = self.deploy(stack, resources, kind, **more)
        self.assertEqual(f"{kind}_COMPLETE", described["StackStatus"], self.failures(described["StackId"]))
        return described

    def delete(self, stack: str) -> dict:
        """Delete a stack; returns it in its final state."""
        described = self.cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
        self.cloudformation.delete_stack(StackName=stack)
        return self.wait(described["StackId"])

    def wait(self, stack: str, missing_is_done: bool = False) -> dict:
        """Wait until nothing is in progress any more."""
        end = time.monotonic() + DEPLOY_SECONDS
        while time.monotonic() < end:
            try:
                described = self.cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
            except self.cloudformation.exceptions.ClientError:
                if missing_is_done:
                    return {}
                raise
            if not described["StackStatus"].endswith("_IN_PROGRESS") or described["StackStatus"] == "REVIEW_IN_PROGRESS":
                return described
            time.sleep(IN_PROGRESS_POLL_SECONDS)
        self.fail(f"{stack} is still {described['StackStatus']}")

    def events(self, stack: str) -> list[dict]:
        """Return the events, oldest first."""
        return list(reversed(self.cloudformation.describe_stack_events(StackName=stack)["StackEvents"]))

    def statuses(self, stack: str, logical_id: str) -> list[str]:
        """Return the statuses that a resource went through."""
        return [event["ResourceStatus"] for event in self.events(stack) if event["LogicalResourceId"] == logical_id]

    def failures(self, stack: str) -> list[str]:
        """Return the reasons of all failures."""
        return [
            f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason')}"
            for event in self.events(stack)
            if event["ResourceStatus"].endswith("_FAILED")
        ]

    def outputs(self, stack: dict) -> dict[str, str]:
        """Return the outputs of a described stack by key."""
        return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}

    def refused(self, call, *arguments, **named) -> str:
        """Return code and message of the error that a call must give."""
        with self.assertRaises(self.cloudformation.exceptions.ClientError) as caught:
            call(*arguments, **named)
        error = caught.exception.response["Error"]
        return f"{error['Code']}: {error['Message']}"
