"""Glue as a local runner of jobs and the verification of a deployment read it."""

import unittest

from botocore.exceptions import ClientError
from harness import StackTest, client, resource, unique

ROLE = "arn:aws:iam::111122223333:role/glue"


class GlueTests(StackTest):
    def setUp(self) -> None:
        super().setUp()
        self.glue = client("glue")

    def workflow(self, prefix: str) -> None:
        def job(name: str) -> dict:
            return resource(
                "AWS::Glue::Job",
                {"Name": f"{prefix}-{name}", "Role": ROLE, "Command": {"Name": "glueetl", "ScriptLocation": f"s3://assets/{name}.py"}},
            )

        def trigger(name: str, conditions: list[str], actions: list[dict]) -> dict:
            properties = {
                "Name": f"{prefix}-{name}",
                "WorkflowName": {"Ref": "Flow"},
                "Type": "CONDITIONAL" if conditions else "ON_DEMAND",
                "Actions": actions,
            }
            if conditions:
                properties |= {
                    "StartOnCreation": True,
                    "Predicate": {
                        "Logical": "AND",
                        "Conditions": [
                            {"LogicalOperator": "EQUALS", "JobName": {"Ref": job_id}, "State": "SUCCEEDED"} for job_id in conditions
                        ],
                    },
                }
            return resource("AWS::Glue::Trigger", properties)

        self.deployed(
            unique(),
            {
                "Flow": resource("AWS::Glue::Workflow", {"Name": prefix}),
                "Orders": job("orders"),
                "Customers": job("customers"),
                "Revenue": job("revenue"),
                "Cleaned": resource(
                    "AWS::Glue::Crawler", {"Name": f"{prefix}-cleaned", "Role": ROLE, "Targets": {"S3Targets": [{"Path": "s3://lake/"}]}}
                ),
                "Start": trigger("start", [], [{"JobName": {"Ref": "Orders"}}, {"JobName": {"Ref": "Customers"}}]),
                "Join": trigger("join", ["Orders", "Customers"], [{"JobName": {"Ref": "Revenue"}}, {"CrawlerName": {"Ref": "Cleaned"}}]),
            },
        )

    def test_a_workflow_shows_its_graph(self):
        prefix = unique("flow")
        self.workflow(prefix)

        graph = self.glue.get_workflow(Name=prefix, IncludeGraph=True)["Workflow"]["Graph"]

        names = {node["UniqueId"]: node["Name"].removeprefix(f"{prefix}-") for node in graph["Nodes"]}
        edges = {(names[edge["SourceId"]], names[edge["DestinationId"]]) for edge in graph["Edges"]}
        self.assertEqual(
            {
                ("start", "orders"),
                ("start", "customers"),
                ("orders", "join"),
                ("customers", "join"),
                ("join", "revenue"),
                ("join", "cleaned"),
            },
            edges,
        )
        self.assertEqual(
            {"TRIGGER": 2, "JOB": 3, "CRAWLER": 1},
            {kind: sum(node["Type"] == kind for node in graph["Nodes"]) for kind in ("TRIGGER", "JOB", "CRAWLER")},
        )

    def test_a_workflow_without_graph_is_short(self):
        prefix = unique("flow")
        self.workflow(prefix)

        self.assertNotIn("Graph", self.glue.get_workflow(Name=prefix)["Workflow"])

    def test_jobs_triggers_and_crawlers_are_listed(self):
        prefix = unique("flow")
        self.workflow(prefix)

        jobs = {job["Name"]: job["Command"]["ScriptLocation"] for job in self.glue.get_jobs()["Jobs"]}
        states = {trigger["Name"]: trigger["State"] for trigger in self.glue.get_triggers()["Triggers"]}
        found = self.glue.batch_get_jobs(JobNames=[f"{prefix}-orders", "nothing"])

        self.assertEqual("s3://assets/orders.py", jobs[f"{prefix}-orders"])
        self.assertEqual(("CREATED", "ACTIVATED"), (states[f"{prefix}-start"], states[f"{prefix}-join"]))
        self.assertIn(f"{prefix}-cleaned", self.glue.list_crawlers()["CrawlerNames"])
        self.assertIn(f"{prefix}-cleaned", [crawler["Name"] for crawler in self.glue.get_crawlers()["Crawlers"]])
        self.assertEqual(([f"{prefix}-orders"], ["nothing"]), ([job["Name"] for job in found["Jobs"]], found["JobsNotFound"]))

    def test_nothing_is_started_and_the_answer_says_so(self):
        prefix = unique("flow")
        self.workflow(prefix)

        self.assertIn("runs none", self.refused(self.glue.start_job_run, JobName=f"{prefix}-orders"))
        self.assertIn("runs none", self.refused(self.glue.start_workflow_run, Name=prefix))

    def test_an_operation_that_is_not_emulated_is_answered_at_once(self):
        with self.assertRaises(ClientError) as caught:
            self.glue.list_blueprints()

        self.assertEqual(501, caught.exception.response["ResponseMetadata"]["HTTPStatusCode"])
        self.assertIn("does not emulate it", str(caught.exception))


class UpdateTests(unittest.TestCase):
    def test_an_update_by_a_client_keeps_what_it_does_not_name(self):
        dms, name = client("dms"), unique("endpoint")
        arn = dms.create_endpoint(
            EndpointIdentifier=name, EndpointType="source", EngineName="postgres", DatabaseName="sales", SslMode="require"
        )["Endpoint"]["EndpointArn"]

        dms.modify_endpoint(EndpointArn=arn, SslMode="verify-full")

        shown = dms.describe_endpoints(Filters=[{"Name": "endpoint-id", "Values": [name]}])["Endpoints"][0]
        self.assertEqual(("sales", "verify-full"), (shown["DatabaseName"], shown["SslMode"]))

    def test_a_password_is_never_shown(self):
        dms, name = client("dms"), unique("endpoint")

        created = dms.create_endpoint(EndpointIdentifier=name, EndpointType="source", EngineName="postgres", Password="secret-word")

        self.assertNotIn("secret-word", str(created))

    def test_what_does_not_exist_is_an_error_of_the_service(self):
        with self.assertRaises(client("dms").exceptions.ResourceNotFoundFault):
            client("dms").describe_endpoints(Filters=[{"Name": "endpoint-id", "Values": ["nothing"]}])
        with self.assertRaises(client("glue").exceptions.EntityNotFoundException):
            client("glue").get_data_quality_ruleset(Name="nothing")
