"""Values between stacks."""

from harness import StackTest, client, resource, unique


def exporting(name: str, value: object = "v1") -> dict:
    return {"Outputs": {"Shared": {"Value": value, "Export": {"Name": name}}}}


def importing(name: str) -> dict:
    return {"Parameter": resource("AWS::SSM::Parameter", {"Type": "String", "Value": {"Fn::ImportValue": {"Fn::Sub": name}}})}


QUEUE = {"Queue": resource("AWS::SQS::Queue")}


class ExportTests(StackTest):
    def test_an_import_gets_the_exported_value_in_a_change_set(self):
        first, second, export = unique(), unique(), unique("export")
        self.deployed(first, QUEUE, **exporting(export, {"Fn::GetAtt": "Queue.Arn"}))

        self.deployed(second, importing(export))

        exports = {row["Name"]: row["Value"] for row in self.cloudformation.list_exports()["Exports"]}
        name = self.cloudformation.describe_stack_resources(StackName=second)["StackResources"][0]["PhysicalResourceId"]
        self.assertEqual(exports[export], client("ssm").get_parameter(Name=name)["Parameter"]["Value"])
        self.assertEqual([second], self.cloudformation.list_imports(ExportName=export)["Imports"])

    def test_an_import_of_nothing_is_refused(self):
        self.assertIn(
            "No export named nothing found",
            self.refused(
                self.plan,
                unique(),
                '{"Resources":{"P":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Value":{"Fn::ImportValue":"nothing"}}}}}',
            ),
        )

    def test_an_export_in_use_can_be_neither_deleted_nor_changed(self):
        first, second, export = unique(), unique(), unique("export")
        self.deployed(first, QUEUE, **exporting(export))
        self.deployed(second, importing(export))

        changed = self.deploy(first, QUEUE, "UPDATE", **exporting(export, "v2"))
        deleted = self.delete(first)

        self.assertEqual("UPDATE_ROLLBACK_COMPLETE", changed["StackStatus"])
        self.assertEqual("DELETE_FAILED", deleted["StackStatus"])
        self.assertIn(f"cannot be deleted as it is in use by {second}", deleted["StackStatusReason"])
        self.assertEqual("DELETE_COMPLETE", self.delete(second)["StackStatus"])
        self.assertEqual("DELETE_COMPLETE", self.delete(first)["StackStatus"])

    def test_two_stacks_cannot_export_one_name(self):
        first, second, export = unique(), unique(), unique("export")
        self.deployed(first, QUEUE, **exporting(export))

        described = self.deploy(second, QUEUE, **exporting(export))

        self.assertEqual("ROLLBACK_COMPLETE", described["StackStatus"])
        self.assertIn(f"already exported by stack {first}", str(self.events(second)))

    def test_stacks_and_exports_are_apart_per_region(self):
        stack, export = unique(), unique("export")
        self.deployed(stack, QUEUE, **exporting(export))

        elsewhere = client("cloudformation", "us-east-1")

        self.assertNotIn(export, [row["Name"] for row in elsewhere.list_exports()["Exports"]])
        self.assertNotIn(stack, [row["StackName"] for row in elsewhere.describe_stacks()["Stacks"]])
