"""Events that really arrive, and what is behind a target that runs nothing."""

import json

from harness import StackTest, client, resource, unique

TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}


class EventTests(StackTest):
    def setUp(self) -> None:
        super().setUp()
        self.name = unique("events")
        self.function = {
            "Role": resource("AWS::IAM::Role", {"AssumeRolePolicyDocument": TRUST}),
            "Function": resource(
                "AWS::Lambda::Function",
                {
                    "FunctionName": self.name,
                    "Role": {"Fn::GetAtt": "Role.Arn"},
                    "Runtime": "python3.12",
                    "Handler": "index.handler",
                    "Code": {"ZipFile": "def handler(event, context): return 1"},
                },
            ),
        }

    def received(self, queue: str) -> list[str]:
        sqs = client("sqs")
        url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]
        return [message["Body"] for message in sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])]

    def test_a_failure_reaches_the_topic_and_its_subscribers(self):
        self.deployed(
            self.name,
            {
                "Topic": resource("AWS::SNS::Topic"),
                "Queue": resource("AWS::SQS::Queue", {"QueueName": self.name}),
                "Subscription": resource(
                    "AWS::SNS::Subscription", {"TopicArn": {"Ref": "Topic"}, "Protocol": "sqs", "Endpoint": {"Fn::GetAtt": "Queue.Arn"}}
                ),
                "Rule": resource(
                    "AWS::Events::Rule",
                    {
                        "EventPattern": {"source": [self.name], "detail": {"state": ["FAILED"]}},
                        "Targets": [{"Id": "sns", "Arn": {"Ref": "Topic"}}],
                    },
                ),
            },
        )

        client("events").put_events(
            Entries=[
                {"Source": self.name, "DetailType": "Job State Change", "Detail": json.dumps({"state": state, "jobName": state.lower()})}
                for state in ("SUCCEEDED", "FAILED")
            ]
        )

        messages = self.received(self.name)
        self.assertEqual(1, len(messages))
        self.assertIn("failed", messages[0])

    def test_an_object_reaches_a_queue_although_the_rule_has_a_function_too(self):
        rule = {
            "EventPattern": {"source": ["aws.s3"], "detail": {"bucket": {"name": [self.name]}}},
            "Targets": [{"Id": "function", "Arn": {"Fn::GetAtt": "Function.Arn"}}, {"Id": "queue", "Arn": {"Fn::GetAtt": "Queue.Arn"}}],
        }
        notifying = {"BucketName": self.name, "NotificationConfiguration": {"EventBridgeConfiguration": {"EventBridgeEnabled": True}}}
        self.deployed(
            self.name,
            self.function
            | {
                "Bucket": resource("AWS::S3::Bucket", notifying),
                "Queue": resource("AWS::SQS::Queue", {"QueueName": self.name}),
                "Rule": resource("AWS::Events::Rule", rule),
            },
        )

        client("s3").put_object(Bucket=self.name, Key="landing/1.json", Body=b"{}")

        self.assertIn("landing/1.json", " ".join(self.received(self.name)))
        client("s3").delete_object(Bucket=self.name, Key="landing/1.json")

    def test_a_function_is_not_invoked_and_the_answer_says_so(self):
        self.deployed(self.name, self.function)

        self.assertIn("runs none", self.refused(client("lambda").invoke, FunctionName=self.name))
