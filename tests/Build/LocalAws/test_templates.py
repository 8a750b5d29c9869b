"""Mistakes that are refused before any work, limits, and what reading a template gives."""

import json

from harness import StackTest, client, resource, template, unique

QUEUE = {"Queue": resource("AWS::SQS::Queue")}


class RefusalTests(StackTest):
    def refusal(self, resources: dict, **sections) -> str:
        return self.refused(self.plan, unique(), template(resources, **sections))

    def test_text_that_is_no_template_is_refused(self):
        self.assertIn("JSON not well-formed", self.refused(self.plan, unique(), '{"Resources":'))
        self.assertIn("YAML not well-formed", self.refused(self.plan, unique(), "Resources: ["))
        self.assertIn("At least one Resources member", self.refused(self.plan, unique(), "{}"))

    def test_references_that_lead_nowhere_are_refused(self):
        self.assertIn("[Nope]", self.refusal({"Queue": resource("AWS::SQS::Queue", {"QueueName": {"Ref": "Nope"}})}))
        self.assertIn("[Nope]", self.refusal({"Queue": resource("AWS::SQS::Queue", {"QueueName": {"Fn::Sub": "q-${Nope.Arn}"}})}))
        self.assertIn("[Nope]", self.refusal({"Queue": resource("AWS::SQS::Queue", DependsOn="Nope")}))
        self.assertIn(
            "does not support attribute type Nope",
            self.refusal(QUEUE | {"Other": resource("AWS::SQS::Queue", {"QueueName": {"Fn::GetAtt": "Queue.Nope"}})}),
        )
        self.assertIn("Unresolved condition 'Nope'", self.refusal({"Queue": resource("AWS::SQS::Queue", Condition="Nope")}))

    def test_a_circle_is_refused_with_its_members(self):
        first, second = resource("AWS::SQS::Queue", {"QueueName": {"Ref": "B"}}), resource("AWS::SQS::Queue", DependsOn="A")

        self.assertIn("Circular dependency between resources: [A, B]", self.refusal({"A": first, "B": second}))

    def test_a_type_that_is_unknown_or_not_emulated_is_refused_by_name(self):
        self.assertIn("Unrecognized resource types: [AWS::Nope::Thing]", self.refusal({"A": resource("AWS::Nope::Thing")}))
        self.assertIn("AWS::AppSync::GraphQLApi ('Api')", self.refusal({"Api": resource("AWS::AppSync::GraphQLApi")}))

    def test_iam_resources_need_their_capability(self):
        role = {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}}
        unnamed, named = template({"Role": resource("AWS::IAM::Role", role)}), template(
            {"Role": resource("AWS::IAM::Role", role | {"RoleName": "r"})}
        )

        def create(body: str, *capabilities: str) -> str:
            return self.refused(self.cloudformation.create_stack, StackName=unique(), TemplateBody=body, Capabilities=list(capabilities))

        self.assertIn("[CAPABILITY_IAM]", create(unnamed))
        self.assertIn("[CAPABILITY_NAMED_IAM]", create(named, "CAPABILITY_IAM"))

    def test_more_than_500_resources_are_refused(self):
        self.assertIn(
            "greater than maximum allowed, 500", self.refusal({f"Queue{number}": resource("AWS::SQS::Queue") for number in range(501)})
        )

    def test_a_large_template_is_taken_from_s3_only(self):
        stack, bucket = unique(), unique("templates")
        body = template(QUEUE, Metadata={"Filler": "x" * 60_000})
        client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        client("s3").put_object(Bucket=bucket, Key="a/stack.json", Body=body.encode())
        url = f"{client('s3').meta.endpoint_url}/{bucket}/a/stack.json"

        self.assertIn("templateBody", self.refused(self.plan, unique(), body))
        created = self.cloudformation.create_change_set(StackName=stack, ChangeSetName="c", ChangeSetType="CREATE", TemplateURL=url)
        self._stacks.append(stack)

        self.assertEqual("CREATE_COMPLETE", self.cloudformation.describe_change_set(ChangeSetName=created["Id"])["Status"])
        self.assertIn(
            "S3 error",
            self.refused(
                self.cloudformation.create_change_set, StackName=unique(), ChangeSetName="c", ChangeSetType="CREATE", TemplateURL=url + "x"
            ),
        )

    def test_a_template_over_a_megabyte_is_refused(self):
        bucket = unique("templates")
        client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        client("s3").put_object(Bucket=bucket, Key="big.json", Body=template(QUEUE, Metadata={"Filler": "x" * 1_000_001}).encode())

        answer = self.refused(
            self.cloudformation.validate_template,
            TemplateURL=f"https://{bucket}.s3.eu-west-1.amazonaws.com/big.json",
        )

        self.assertIn("may not exceed 1000000 bytes", answer)

    def test_properties_that_the_schema_does_not_allow_fail_the_resource(self):
        stack = unique()

        described = self.deploy(
            stack,
            {
                "Job": resource("AWS::Glue::Job", {"Role": "r", "Command": {"Name": "glueetl"}, "WorkerType": "G.99X", "Colour": "red"}),
            },
        )

        reasons = " ".join(self.failures(stack))
        self.assertEqual("ROLLBACK_COMPLETE", described["StackStatus"])
        self.assertIn("Model validation failed", reasons)
        self.assertIn("extraneous key [Colour] is not permitted", reasons)
        self.assertIn("G.99X is not a valid enum value", reasons)

    def test_a_property_that_has_no_place_in_the_service_fails_the_resource_by_name(self):
        stack = unique()

        self.deploy(stack, {"Bucket": resource("AWS::S3::Bucket", {"ReplicationConfiguration": {"Role": "r", "Rules": []}})})

        self.assertIn("properties [ReplicationConfiguration] are not emulated by the local AWS", " ".join(self.failures(stack)))


class TemplateReadingTests(StackTest):
    def test_a_template_comes_back_as_it_was_given(self):
        stack = unique()
        body = template(QUEUE, Description="kept")
        planned = self.plan(stack, body)

        from_change_set = self.cloudformation.get_template(StackName=stack, ChangeSetName=planned["ChangeSetName"])["TemplateBody"]
        self.cloudformation.execute_change_set(ChangeSetName=planned["ChangeSetId"])
        self.wait(stack)

        self.assertEqual(json.loads(body), json.loads(json.dumps(from_change_set)))
        self.assertEqual(json.loads(body), json.loads(json.dumps(self.cloudformation.get_template(StackName=stack)["TemplateBody"])))

    def test_a_summary_names_types_parameters_and_capabilities(self):
        role = resource("AWS::IAM::Role", {"RoleName": "r", "AssumeRolePolicyDocument": {}})
        body = template(QUEUE | {"Role": role}, Parameters={"Env": {"Type": "String", "Default": "dev", "Description": "where"}})

        summary = self.cloudformation.get_template_summary(TemplateBody=body)

        self.assertEqual(["AWS::IAM::Role", "AWS::SQS::Queue"], summary["ResourceTypes"])
        self.assertEqual(
            ("Env", "dev", "where"), tuple(summary["Parameters"][0][name] for name in ("ParameterKey", "DefaultValue", "Description"))
        )
        self.assertEqual(["CAPABILITY_NAMED_IAM"], summary["Capabilities"])
        self.assertEqual(["CAPABILITY_NAMED_IAM"], self.cloudformation.validate_template(TemplateBody=body)["Capabilities"])
