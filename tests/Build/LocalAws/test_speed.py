"""How long things may take; generous, so that a busy machine does not fail them."""

import time
import unittest

from harness import StackTest, resource, start, unique

READY_SECONDS = 30
DEPLOY_SECONDS = 40
RESOURCES = 200


class SpeedTests(StackTest):
    def test_200_resources_deploy_in_seconds(self):
        stack = unique()
        resources = {
            f"Parameter{number}": resource("AWS::SSM::Parameter", {"Type": "String", "Value": str(number)})
            for number in range(RESOURCES // 2)
        }
        resources |= {f"Queue{number}": resource("AWS::SQS::Queue", {"VisibilityTimeout": number}) for number in range(RESOURCES // 2)}
        began = time.monotonic()

        self.deployed(stack, resources)

        self.assertLess(time.monotonic() - began, DEPLOY_SECONDS)


class StartTests(unittest.TestCase):
    def test_it_is_ready_in_seconds(self):
        began = time.monotonic()

        process, _ = start("--port", "0")

        self.assertLess(time.monotonic() - began, READY_SECONDS)
        process.terminate()
        process.wait()
        process.stdout.close()
