"""What a template may say: functions, parameters, limits, and the mistakes that are refused before any work."""

import json

from harness import StackTest, client, resource, template, unique

QUEUE = {"Queue": resource("AWS::SQS::Queue")}


class FunctionTests(StackTest):
    def outputs_of(self, values: dict, resources: dict | None = None, **sections) -> dict[str, str]:
        described = self.deployed(unique(), resources or QUEUE, Outputs={name: {"Value": value} for name, value in values.items()}, **sections)
        return self.outputs(described)

    def test_pseudo_parameters_and_text_functions(self):
        found = self.outputs_of({
            "Account": {"Ref": "AWS::AccountId"}, "Region": {"Ref": "AWS::Region"}, "Partition": {"Ref": "AWS::Partition"},
            "Join": {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}, "b"]]}, "Select": {"Fn::Select": ["1", {"Fn::Split": ["/", "x/y/z"]}]},
            "Sub": {"Fn::Sub": "arn:${AWS::Partition}:${!Literal}"}, "SubWith": {"Fn::Sub": ["${Name}/${AWS::Region}", {"Name": {"Fn::Select": [0, ["n"]]}}]},
            "Base64": {"Fn::Base64": "text"}, "Length": {"Fn::Length": ["a", "b"]}, "Json": {"Fn::ToJsonString": {"a": [1, {"Ref": "AWS::Region"}]}},
            "Zone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}, "Cidr": {"Fn::Select": [1, {"Fn::Cidr": ["10.0.0.0/16", 2, 8]}]},
        })

        self.assertEqual({
            "Account": "111122223333", "Region": "eu-west-1", "Partition": "aws", "Join": "a-eu-west-1-b", "Select": "y", "Sub": "arn:aws:${Literal}",
            "SubWith": "n/eu-west-1", "Base64": "dGV4dA==", "Length": "2", "Json": '{"a":[1,"eu-west-1"]}', "Zone": "eu-west-1a", "Cidr": "10.0.1.0/24",
        }, found)

    def test_attributes_in_both_spellings_and_inside_text(self):
        found = self.outputs_of({"List": {"Fn::GetAtt": ["Queue", "Arn"]}, "Dotted": {"Fn::GetAtt": "Queue.Arn"}, "Inside": {"Fn::Sub": "${Queue.Arn}"}})

        self.assertTrue(found["List"].startswith("arn:aws:sqs:eu-west-1:111122223333:"))
        self.assertEqual(1, len(set(found.values())))

    def test_mappings_and_conditions(self):
        sections = {
            "Parameters": {"Env": {"Type": "String", "Default": "dev"}},
            "Mappings": {"Days": {"dev": {"keep": "7"}, "prod": {"keep": "90"}}},
            "Conditions": {
                "IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "NotProd": {"Fn::Not": [{"Condition": "IsProd"}]},
                "Either": {"Fn::Or": [{"Condition": "IsProd"}, {"Condition": "NotProd"}]}, "Both": {"Fn::And": [{"Condition": "IsProd"}, {"Condition": "NotProd"}]},
            },
        }
        resources = QUEUE | {"Prod": resource("AWS::SQS::Queue", Condition="IsProd")}

        found = self.outputs_of({
            "Keep": {"Fn::FindInMap": ["Days", {"Ref": "Env"}, "keep"]}, "If": {"Fn::If": ["IsProd", "yes", "no"]},
            "Either": {"Fn::If": ["Either", "yes", "no"]}, "Both": {"Fn::If": ["Both", "yes", "no"]},
        }, resources, **sections)

        self.assertEqual({"Keep": "7", "If": "no", "Either": "yes", "Both": "no"}, found)

    def test_a_property_without_value_is_left_out(self):
        name = unique("q")
        self.deployed(unique(), {"Queue": resource("AWS::SQS::Queue", {"QueueName": name, "DelaySeconds": {"Ref": "AWS::NoValue"}})})

        url = client("sqs").get_queue_url(QueueName=name)["QueueUrl"]
        self.assertEqual("0", client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]["DelaySeconds"])

    def test_dynamic_references_are_resolved(self):
        path, secret = f"/{unique()}/value", unique("secret")
        client("ssm").put_parameter(Name=path, Value="from-ssm", Type="String")
        client("secretsmanager").create_secret(Name=secret, SecretString='{"password":"p1"}')

        found = self.outputs_of({"Ssm": "{{resolve:ssm:%s}}" % path, "Secret": "x-{{resolve:secretsmanager:%s:SecretString:password}}" % secret})

        self.assertEqual({"Ssm": "from-ssm", "Secret": "x-p1"}, found)

    def test_yaml_with_short_tags_is_read(self):
        stack = unique()
        body = """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters: {Env: {Type: String, Default: dev}}
            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument:
                    Version: 2012-10-17
                    Statement: [{Effect: Allow, Principal: {Service: !Sub "dms.${AWS::Region}.amazonaws.com"}, Action: sts:AssumeRole}]
            Outputs: {Arn: {Value: !GetAtt Role.Arn}, Env: {Value: !Ref Env}}
        """
        planned = self.plan(stack, body)
        self.cloudformation.execute_change_set(ChangeSetName=planned["ChangeSetId"])

        found = self.outputs(self.wait(stack))

        self.assertEqual("dev", found["Env"])
        document = client("iam").get_role(RoleName=found["Arn"].rpartition("/")[2])["Role"]["AssumeRolePolicyDocument"]
        self.assertEqual("dms.eu-west-1.amazonaws.com", document["Statement"][0]["Principal"]["Service"])


class ParameterTests(StackTest):
    def refusal(self, declared: dict, given: dict | None = None) -> str:
        return self.refused(self.plan, unique(), template(QUEUE, Parameters=declared), "CREATE", given)

    def test_parameters_that_are_missing_unknown_or_not_allowed_are_refused(self):
        self.assertIn("[Env] must have values", self.refusal({"Env": {"Type": "String"}}))
        self.assertIn("[Envv] do not exist", self.refusal({"Env": {"Type": "String", "Default": "a"}}, {"Envv": "b"}))
        self.assertIn("AllowedValues", self.refusal({"Env": {"Type": "String", "AllowedValues": ["dev", "prod"]}}, {"Env": "test"}))
        self.assertIn("must match pattern", self.refusal({"Env": {"Type": "String", "AllowedPattern": "[a-z]+"}}, {"Env": "A"}))
        self.assertIn("not less than 1", self.refusal({"N": {"Type": "Number", "MinValue": 1}}, {"N": "0"}))

    def test_the_previous_value_of_a_looked_up_parameter_is_its_path(self):
        stack, path = unique(), f"/{unique()}/version"
        client("ssm").put_parameter(Name=path, Value="21", Type="String")
        sections = {
            "Parameters": {"Version": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": path}}, "Outputs": {"Version": {"Value": {"Ref": "Version"}}},
        }
        self.deployed(stack, QUEUE, **sections)
        client("ssm").put_parameter(Name=path, Value="22", Type="String", Overwrite=True)

        created = self.cloudformation.create_change_set(
            StackName=stack, ChangeSetName="again", TemplateBody=template(QUEUE, **sections), Parameters=[{"ParameterKey": "Version", "UsePreviousValue": True}],
        )
        self.cloudformation.execute_change_set(ChangeSetName=created["Id"])

        self.assertEqual({"Version": "22"}, self.outputs(self.wait(stack)))

    def test_a_parameter_that_is_not_in_the_store_is_refused(self):
        declared = {"Version": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/no/such"}}

        self.assertIn("Unable to fetch parameters [/no/such]", self.refusal(declared))

    def test_a_rule_that_does_not_hold_is_refused(self):
        rules = {"Check": {"Assertions": [{"Assert": {"Fn::Not": [{"Fn::Contains": [["1", "2"], {"Ref": "Version"}]}]}, "AssertDescription": "Bootstrap again."}]}}

        answer = self.refused(self.plan, unique(), template(QUEUE, Parameters={"Version": {"Type": "String", "Default": "2"}}, Rules=rules))

        self.assertIn("Bootstrap again.", answer)


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
        self.assertIn("does not support attribute type Nope", self.refusal(QUEUE | {"Other": resource("AWS::SQS::Queue", {"QueueName": {"Fn::GetAtt": "Queue.Nope"}})}))
        self.assertIn("Unresolved condition 'Nope'", self.refusal({"Queue": resource("AWS::SQS::Queue", Condition="Nope")}))

    def test_a_circle_is_refused_with_its_members(self):
        first, second = resource("AWS::SQS::Queue", {"QueueName": {"Ref": "B"}}), resource("AWS::SQS::Queue", DependsOn="A")

        self.assertIn("Circular dependency between resources: [A, B]", self.refusal({"A": first, "B": second}))

    def test_a_type_that_is_unknown_or_not_emulated_is_refused_by_name(self):
        self.assertIn("Unrecognized resource types: [AWS::Nope::Thing]", self.refusal({"A": resource("AWS::Nope::Thing")}))
        self.assertIn("AWS::AppSync::GraphQLApi ('Api')", self.refusal({"Api": resource("AWS::AppSync::GraphQLApi")}))

    def test_iam_resources_need_their_capability(self):
        role = {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}}
        unnamed, named = template({"Role": resource("AWS::IAM::Role", role)}), template({"Role": resource("AWS::IAM::Role", role | {"RoleName": "r"})})

        def create(body: str, *capabilities: str) -> str:
            return self.refused(self.cloudformation.create_stack, StackName=unique(), TemplateBody=body, Capabilities=list(capabilities))

        self.assertIn("[CAPABILITY_IAM]", create(unnamed))
        self.assertIn("[CAPABILITY_NAMED_IAM]", create(named, "CAPABILITY_IAM"))

    def test_more_than_500_resources_are_refused(self):
        self.assertIn("greater than maximum allowed, 500", self.refusal({f"Queue{number}": resource("AWS::SQS::Queue") for number in range(501)}))

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
        self.assertIn("S3 error", self.refused(self.cloudformation.create_change_set, StackName=unique(), ChangeSetName="c", ChangeSetType="CREATE", TemplateURL=url + "x"))

    def test_a_template_over_a_megabyte_is_refused(self):
        bucket = unique("templates")
        client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        client("s3").put_object(Bucket=bucket, Key="big.json", Body=template(QUEUE, Metadata={"Filler": "x" * 1_000_001}).encode())

        answer = self.refused(
            self.cloudformation.validate_template, TemplateURL=f"https://{bucket}.s3.eu-west-1.amazonaws.com/big.json",
        )

        self.assertIn("may not exceed 1000000 bytes", answer)

    def test_properties_that_the_schema_does_not_allow_fail_the_resource(self):
        stack = unique()

        described = self.deploy(stack, {
            "Job": resource("AWS::Glue::Job", {"Role": "r", "Command": {"Name": "glueetl"}, "WorkerType": "G.99X", "Colour": "red"}),
        })

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
        self.assertEqual(("Env", "dev", "where"), tuple(summary["Parameters"][0][name] for name in ("ParameterKey", "DefaultValue", "Description")))
        self.assertEqual(["CAPABILITY_NAMED_IAM"], summary["Capabilities"])
        self.assertEqual(["CAPABILITY_NAMED_IAM"], self.cloudformation.validate_template(TemplateBody=body)["Capabilities"])
