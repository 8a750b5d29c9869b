"""What execution does to resources: replacement, propagation, retention, rollback."""

from botocore.exceptions import ClientError
from harness import StackTest, client, resource, template, unique

BAD_TABLE = resource("AWS::Glue::Table", {"CatalogId": "111122223333", "DatabaseName": "no_such_database", "TableInput": {"Name": "t"}})


def queue(name: str | None = None, properties: dict | None = None, **attributes) -> dict:
    return resource("AWS::SQS::Queue", ({"QueueName": name} if name else {}) | (properties or {}), **attributes)


def parameter(value, **attributes) -> dict:
    return resource("AWS::SSM::Parameter", {"Type": "String", "Value": value}, **attributes)


class ExecutionTests(StackTest):
    def setUp(self) -> None:
        super().setUp()
        self.sqs = client("sqs")

    def queues(self, prefix: str) -> list[str]:
        return [url.rpartition("/")[2] for url in self.sqs.list_queues(QueueNamePrefix=prefix).get("QueueUrls", [])]

    def value_of(self, stack: str, logical_id: str = "Parameter") -> str:
        name = self.cloudformation.describe_stack_resources(StackName=stack, LogicalResourceId=logical_id)["StackResources"][0][
            "PhysicalResourceId"
        ]
        return client("ssm").get_parameter(Name=name)["Parameter"]["Value"]

    def test_a_replacement_makes_the_new_one_points_dependents_to_it_and_removes_the_old_one(self):
        stack, prefix = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(f"{prefix}-old"), "Parameter": parameter({"Fn::GetAtt": ["Queue", "Arn"]})})

        self.deployed(stack, {"Queue": queue(f"{prefix}-new"), "Parameter": parameter({"Fn::GetAtt": ["Queue", "Arn"]})}, "UPDATE")

        self.assertEqual([f"{prefix}-new"], self.queues(prefix))
        self.assertTrue(self.value_of(stack).endswith(f":{prefix}-new"))
        moments = [(event["LogicalResourceId"], event["ResourceStatus"]) for event in self.events(stack)]
        self.assertLess(moments.index(("Parameter", "UPDATE_COMPLETE")), moments.index(("Queue", "DELETE_IN_PROGRESS")))
        self.assertIn((stack, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), moments)

    def test_a_replaced_resource_stays_when_its_policy_retains_it(self):
        stack, prefix = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(f"{prefix}-old")})

        self.deployed(stack, {"Queue": queue(f"{prefix}-new", UpdateReplacePolicy="Retain")}, "UPDATE")

        self.assertEqual([f"{prefix}-new", f"{prefix}-old"], sorted(self.queues(prefix)))
        self.assertIn("DELETE_SKIPPED", self.statuses(stack, "Queue"))

    def test_a_generated_name_survives_an_update(self):
        stack = unique()
        first = self.deployed(stack, {"Queue": queue()}, Outputs={"Url": {"Value": {"Ref": "Queue"}}})

        second = self.deployed(
            stack, {"Queue": queue(properties={"VisibilityTimeout": 99})}, "UPDATE", Outputs={"Url": {"Value": {"Ref": "Queue"}}}
        )

        self.assertEqual(self.outputs(first), self.outputs(second))
        self.assertIn(stack, self.outputs(first)["Url"])

    def test_replacing_a_resource_under_the_same_custom_name_is_refused(self):
        stack, name = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(name)})

        described = self.deploy(stack, {"Queue": queue(name, {"FifoQueue": True})}, "UPDATE")

        self.assertEqual("UPDATE_ROLLBACK_COMPLETE", described["StackStatus"])
        self.assertIn("custom-named resource requires replacing", " ".join(self.failures(stack)))

    def test_a_failed_creation_removes_what_was_made_and_gives_the_reason(self):
        stack, prefix = unique(), unique("q")

        described = self.deploy(stack, {"Queue": queue(prefix), "Table": BAD_TABLE | {"DependsOn": "Queue"}})

        self.assertEqual("ROLLBACK_COMPLETE", described["StackStatus"])
        self.assertEqual([], self.queues(prefix))
        self.assertIn("no_such_database", " ".join(self.failures(stack)))
        self.assertEqual(["CREATE_IN_PROGRESS", "CREATE_COMPLETE", "DELETE_IN_PROGRESS", "DELETE_COMPLETE"], self.statuses(stack, "Queue"))
        self.assertIn("can not be updated", self.refused(self.plan, stack, '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}', "UPDATE"))

    def test_a_failed_creation_keeps_what_is_retained_unless_told_otherwise(self):
        for retained, options, policy in (
            (True, {}, "Retain"),
            (False, {}, "RetainExceptOnCreate"),
            (False, {"RetainExceptOnCreate": True}, "Retain"),
        ):
            with self.subTest(policy=policy, **options):
                prefix = unique("q")
                failing = {"Queue": queue(prefix, DeletionPolicy=policy), "Table": BAD_TABLE | {"DependsOn": "Queue"}}
                planned = self.plan(unique(), template(failing))

                self.cloudformation.execute_change_set(ChangeSetName=planned["ChangeSetId"], **options)

                self.assertEqual("ROLLBACK_COMPLETE", self.wait(planned["StackId"])["StackStatus"])
                self.assertEqual([prefix] if retained else [], self.queues(prefix))

    def test_a_failed_creation_can_be_left_as_it_is(self):
        stack, prefix = unique(), unique("q")
        planned = self.plan(stack, template({"Queue": queue(prefix), "Table": BAD_TABLE | {"DependsOn": "Queue"}}))

        self.cloudformation.execute_change_set(ChangeSetName=planned["ChangeSetId"], DisableRollback=True)

        self.assertEqual("CREATE_FAILED", self.wait(stack)["StackStatus"])
        self.assertEqual([prefix], self.queues(prefix))

    def test_a_failed_update_restores_values_new_resources_and_replacements(self):
        stack, prefix = unique(), unique("q")
        self.deployed(
            stack,
            {
                "Kept": queue(f"{prefix}-kept", {"VisibilityTimeout": 30}),
                "Moved": queue(f"{prefix}-a"),
                "Parameter": parameter({"Fn::GetAtt": "Moved.Arn"}),
            },
        )

        described = self.deploy(
            stack,
            {
                "Kept": queue(f"{prefix}-kept", {"VisibilityTimeout": 60}),
                "Moved": queue(f"{prefix}-b"),
                "Parameter": parameter({"Fn::GetAtt": "Moved.Arn"}),
                "Added": queue(f"{prefix}-added"),
                "Table": BAD_TABLE | {"DependsOn": ["Added", "Kept", "Parameter"]},
            },
            "UPDATE",
        )

        self.assertEqual("UPDATE_ROLLBACK_COMPLETE", described["StackStatus"])
        self.assertEqual([f"{prefix}-a", f"{prefix}-kept"], sorted(self.queues(prefix)))
        url = self.sqs.get_queue_url(QueueName=f"{prefix}-kept")["QueueUrl"]
        self.assertEqual(
            "30", self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])["Attributes"]["VisibilityTimeout"]
        )
        self.assertTrue(self.value_of(stack).endswith(f"{prefix}-a"))
        self.assertEqual(
            {"Kept", "Moved", "Parameter"},
            {row["LogicalResourceId"] for row in self.cloudformation.list_stack_resources(StackName=stack)["StackResourceSummaries"]},
        )

    def test_a_stack_can_be_updated_after_a_failed_update(self):
        stack = unique()
        self.deployed(stack, {"Parameter": parameter("one")})
        self.deploy(stack, {"Parameter": parameter("two"), "Table": BAD_TABLE}, "UPDATE")

        self.deployed(stack, {"Parameter": parameter("three")}, "UPDATE")

        self.assertEqual("three", self.value_of(stack))

    def test_a_property_taken_out_of_a_template_is_taken_out_of_the_service(self):
        stack, name = unique(), unique("job")
        job = {"Name": name, "Role": "arn:aws:iam::111122223333:role/r", "Command": {"Name": "glueetl", "ScriptLocation": "s3://a/b.py"}}
        self.deployed(stack, {"Job": resource("AWS::Glue::Job", job | {"SecurityConfiguration": "secure", "Timeout": 5})})

        self.deployed(stack, {"Job": resource("AWS::Glue::Job", job | {"Timeout": 6})}, "UPDATE")

        shown = client("glue").get_job(JobName=name)["Job"]
        self.assertEqual((6, None), (shown["Timeout"], shown.get("SecurityConfiguration")))

    def test_a_removed_resource_is_deleted_unless_it_is_retained(self):
        stack, prefix = unique(), unique("q")
        self.deployed(stack, {"Stays": queue(), "Gone": queue(f"{prefix}-gone"), "Kept": queue(f"{prefix}-kept", DeletionPolicy="Retain")})

        self.deployed(stack, {"Stays": queue()}, "UPDATE")

        self.assertEqual([f"{prefix}-kept"], self.queues(prefix))

    def test_deleting_goes_against_the_dependencies_and_keeps_what_is_retained(self):
        stack, prefix = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(f"{prefix}-kept", DeletionPolicy="Retain"), "Parameter": parameter({"Ref": "Queue"})})

        described = self.delete(stack)

        self.assertEqual("DELETE_COMPLETE", described["StackStatus"])
        self.assertEqual([f"{prefix}-kept"], self.queues(prefix))
        order = [
            event["LogicalResourceId"]
            for event in self.events(described["StackId"])
            if event["ResourceStatus"].startswith("DELETE_") and event["LogicalResourceId"] != stack
        ]
        self.assertEqual(["Parameter", "Parameter", "Queue"], order)

    def test_a_bucket_with_objects_is_not_deleted(self):
        stack, name = unique(), unique("bucket")
        self.deployed(stack, {"Bucket": resource("AWS::S3::Bucket", {"BucketName": name})})
        client("s3").put_object(Bucket=name, Key="a", Body=b"1")

        described = self.delete(stack)

        self.assertEqual("DELETE_FAILED", described["StackStatus"])
        self.assertIn("is not empty", " ".join(self.failures(described["StackId"])))
        client("s3").delete_object(Bucket=name, Key="a")

    def test_a_protected_stack_is_not_deleted(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue()})
        self.cloudformation.update_termination_protection(StackName=stack, EnableTerminationProtection=True)

        self.assertIn("TerminationProtection", self.refused(self.cloudformation.delete_stack, StackName=stack))

        self.cloudformation.update_termination_protection(StackName=stack, EnableTerminationProtection=False)

    def test_tags_of_the_stack_reach_its_resources(self):
        stack, name = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(name, {"Tags": [{"Key": "own", "Value": "1"}]})}, tags={"project": "strata"})

        self.deployed(stack, {"Queue": queue(name, {"Tags": [{"Key": "own", "Value": "1"}]})}, "UPDATE", tags={"project": "lake"})

        url = self.sqs.get_queue_url(QueueName=name)["QueueUrl"]
        self.assertEqual({"own": "1", "project": "lake"}, self.sqs.list_queue_tags(QueueUrl=url)["Tags"])

    def test_a_stack_can_be_made_changed_and_described_without_change_sets(self):
        stack = unique()
        body = '{"Resources":{"Parameter":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":"%s"}}}}'
        self.cloudformation.create_stack(StackName=stack, TemplateBody=body % "one")
        self._stacks.append(stack)
        self.wait(stack)

        self.cloudformation.update_stack(StackName=stack, TemplateBody=body % "two")

        self.assertEqual("UPDATE_COMPLETE", self.wait(stack)["StackStatus"])
        self.assertEqual("two", self.value_of(stack))
        self.assertIn(
            "No updates are to be performed", self.refused(self.cloudformation.update_stack, StackName=stack, TemplateBody=body % "two")
        )

    def test_a_deleted_stack_is_found_by_its_id_only(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue()})

        described = self.delete(stack)

        self.assertEqual("DELETE_COMPLETE", self.cloudformation.describe_stacks(StackName=described["StackId"])["Stacks"][0]["StackStatus"])
        with self.assertRaises(ClientError):
            self.cloudformation.describe_stacks(StackName=stack)
