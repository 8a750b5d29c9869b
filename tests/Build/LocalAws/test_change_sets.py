"""The life of a change set: planned, described, executed, refused."""

from harness import StackTest, client, resource, template, unique


def queue(name: str | None = None, **properties) -> dict:
    return resource("AWS::SQS::Queue", ({"QueueName": name} if name else {}) | properties)


class ChangeSetTests(StackTest):
    def test_a_new_stack_waits_in_review_until_the_change_set_is_executed(self):
        stack = unique()

        planned = self.plan(stack, template({"Queue": queue()}))

        change = planned["Changes"][0]["ResourceChange"]
        self.assertEqual(("Add", "Queue", "AWS::SQS::Queue"), (change["Action"], change["LogicalResourceId"], change["ResourceType"]))
        self.assertEqual("AVAILABLE", planned["ExecutionStatus"])
        self.assertEqual("REVIEW_IN_PROGRESS", self.cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"])
        self.assertEqual([], self.cloudformation.list_stack_resources(StackName=stack)["StackResourceSummaries"])

    def test_execution_creates_the_resource_and_records_each_step(self):
        stack = unique()

        described = self.deployed(stack, {"Queue": queue()}, Outputs={"Url": {"Value": {"Ref": "Queue"}, "Description": "where"}})

        self.assertIn(self.outputs(described)["Url"], client("sqs").list_queues()["QueueUrls"])
        self.assertEqual(["CREATE_IN_PROGRESS", "CREATE_COMPLETE"], self.statuses(stack, "Queue"))
        self.assertEqual(["REVIEW_IN_PROGRESS", "CREATE_IN_PROGRESS", "CREATE_COMPLETE"], self.statuses(stack, stack))

    def test_a_change_set_without_changes_fails_and_says_so(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue()})

        planned = self.plan(stack, template({"Queue": queue()}), "UPDATE")

        self.assertEqual(("FAILED", "UNAVAILABLE"), (planned["Status"], planned["ExecutionStatus"]))
        self.assertIn("didn't contain changes", planned["StatusReason"])
        self.assertIn("InvalidChangeSetStatus", self.refused(self.cloudformation.execute_change_set, ChangeSetName=planned["ChangeSetId"]))

    def test_an_update_in_place_names_the_property_and_its_values(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue(VisibilityTimeout=30)})

        change = self.plan(stack, template({"Queue": queue(VisibilityTimeout=45)}), "UPDATE")["Changes"][0]["ResourceChange"]

        target = change["Details"][0]["Target"]
        self.assertEqual(("Modify", "False", ["Properties"]), (change["Action"], change["Replacement"], change["Scope"]))
        self.assertEqual(
            ("VisibilityTimeout", "Never", "30", "45"),
            (target["Name"], target["RequiresRecreation"], target["BeforeValue"], target["AfterValue"]),
        )

    def test_a_create_only_property_needs_replacement_and_its_dependents_may(self):
        stack, first, second = unique(), unique("q"), unique("q")
        dependent = {"Parameter": resource("AWS::SSM::Parameter", {"Type": "String", "Value": {"Fn::GetAtt": "Queue.Arn"}})}
        self.deployed(stack, {"Queue": queue(first), **dependent})

        planned = self.plan(stack, template({"Queue": queue(second), **dependent}), "UPDATE")

        changes = {change["ResourceChange"]["LogicalResourceId"]: change["ResourceChange"] for change in planned["Changes"]}
        self.assertEqual("True", changes["Queue"]["Replacement"])
        self.assertEqual("Always", changes["Queue"]["Details"][0]["Target"]["RequiresRecreation"])
        self.assertEqual("False", changes["Parameter"]["Replacement"])
        self.assertEqual(
            ("Dynamic", "ResourceAttribute", "Queue.Arn"),
            tuple(changes["Parameter"]["Details"][0][name] for name in ("Evaluation", "ChangeSource", "CausingEntity")),
        )

    def test_a_changed_parameter_alone_is_a_change(self):
        stack = unique()
        sections = {"Parameters": {"Seconds": {"Type": "Number"}}}
        resources = {"Queue": queue(VisibilityTimeout={"Ref": "Seconds"})}
        self.deployed(stack, resources, parameters={"Seconds": "30"}, **sections)

        detail = self.plan(stack, template(resources, **sections), "UPDATE", {"Seconds": "31"})["Changes"][0]["ResourceChange"]["Details"][
            0
        ]

        self.assertEqual(("ParameterReference", "Seconds"), (detail["ChangeSource"], detail["CausingEntity"]))

    def test_a_removed_resource_says_whether_it_is_retained(self):
        stack = unique()
        kept = resource("AWS::SQS::Queue", {}, DeletionPolicy="Retain")
        self.deployed(stack, {"First": queue(), "Second": queue(), "Kept": kept})

        planned = self.plan(stack, template({"First": queue()}), "UPDATE")

        actions = {change["ResourceChange"]["LogicalResourceId"]: change["ResourceChange"]["PolicyAction"] for change in planned["Changes"]}
        self.assertEqual({"Second": "Delete", "Kept": "Retain"}, actions)

    def test_property_values_are_left_out_unless_asked_for(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue(VisibilityTimeout=30)})
        planned = self.plan(stack, template({"Queue": queue(VisibilityTimeout=45)}), "UPDATE")

        described = self.cloudformation.describe_change_set(ChangeSetName=planned["ChangeSetId"])

        self.assertNotIn("BeforeValue", described["Changes"][0]["ResourceChange"]["Details"][0]["Target"])

    def test_execution_drops_the_other_change_sets_of_the_stack(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue(VisibilityTimeout=30)})
        stale = self.plan(stack, template({"Queue": queue(VisibilityTimeout=40)}), "UPDATE")

        self.deployed(stack, {"Queue": queue(VisibilityTimeout=45)}, "UPDATE")

        self.assertIn("ChangeSetNotFound", self.refused(self.cloudformation.describe_change_set, ChangeSetName=stale["ChangeSetId"]))
        self.assertEqual([], self.cloudformation.list_change_sets(StackName=stack)["Summaries"])

    def test_a_deleted_change_set_is_gone_and_deleting_it_again_is_fine(self):
        stack = unique()
        planned = self.plan(stack, template({"Queue": queue()}))

        for _ in range(2):
            self.cloudformation.delete_change_set(ChangeSetName=planned["ChangeSetName"], StackName=stack)

        self.assertIn(
            "ChangeSetNotFound",
            self.refused(self.cloudformation.describe_change_set, ChangeSetName=planned["ChangeSetName"], StackName=stack),
        )

    def test_creating_an_existing_stack_is_refused(self):
        stack = unique()
        self.deployed(stack, {"Queue": queue()})

        self.assertIn("AlreadyExistsException", self.refused(self.plan, stack, template({"Queue": queue()})))
        self.assertIn(
            "AlreadyExistsException",
            self.refused(self.cloudformation.create_stack, StackName=stack, TemplateBody=template({"Queue": queue()})),
        )

    def test_updating_a_stack_that_does_not_exist_is_refused(self):
        self.assertIn("ValidationError", self.refused(self.plan, unique(), template({"Queue": queue()}), "UPDATE"))

    def test_a_create_only_property_that_depends_on_a_replaced_resource_may_replace(self):
        stack, first, second = unique(), unique("q"), unique("q")
        policy = {"Stream": resource("AWS::Logs::LogStream", {"LogGroupName": {"Ref": "Group"}, "LogStreamName": "one"})}
        self.deployed(stack, {"Group": resource("AWS::Logs::LogGroup", {"LogGroupName": first}), **policy})

        planned = self.plan(stack, template({"Group": resource("AWS::Logs::LogGroup", {"LogGroupName": second}), **policy}), "UPDATE")

        replacements = {
            change["ResourceChange"]["LogicalResourceId"]: change["ResourceChange"]["Replacement"] for change in planned["Changes"]
        }
        self.assertEqual({"Group": "True", "Stream": "Conditional"}, replacements)

    def test_changed_tags_and_metadata_are_told_apart_from_properties(self):
        stack, name = unique(), unique("q")
        self.deployed(stack, {"Queue": queue(name, Tags=[{"Key": "a", "Value": "1"}])})
        changed = queue(name, Tags=[{"Key": "a", "Value": "2"}]) | {"Metadata": {"line": 7}}

        change = self.plan(stack, template({"Queue": changed}), "UPDATE")["Changes"][0]["ResourceChange"]

        self.assertEqual((["Metadata", "Tags"], "False"), (change["Scope"], change["Replacement"]))

    def test_an_option_that_is_not_emulated_is_refused(self):
        body = template({"Queue": queue()})

        answer = self.refused(self.cloudformation.create_stack, StackName=unique(), TemplateBody=body, StackPolicyBody="{}")

        self.assertIn("Option StackPolicyBody is not emulated", answer)

    def test_stacks_deploy_side_by_side(self):
        stacks = [unique() for _ in range(5)]
        resources = {f"Queue{number}": queue() for number in range(10)}
        planned = [self.plan(stack, template(resources)) for stack in stacks]

        for change_set in planned:
            self.cloudformation.execute_change_set(ChangeSetName=change_set["ChangeSetId"])

        self.assertEqual({"CREATE_COMPLETE"}, {self.wait(stack)["StackStatus"] for stack in stacks})
