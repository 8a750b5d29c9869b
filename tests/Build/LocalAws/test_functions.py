"""Functions and parameters of templates."""

from harness import StackTest, client, resource, template, unique

QUEUE = {"Queue": resource("AWS::SQS::Queue")}


class FunctionTests(StackTest):
    def outputs_of(self, values: dict, resources: dict | None = None, **sections) -> dict[str, str]:
        described = self.deployed(
            unique(), resources or QUEUE, Outputs={name: {"Value": value} for name, value in values.items()}, **sections
        )
        return self.outputs(described)

    def test_pseudo_parameters_and_text_functions(self):
        found = self.outputs_of(
            {
                "Account": {"Ref": "AWS::AccountId"},
                "Region": {"Ref": "AWS::Region"},
                "Partition": {"Ref": "AWS::Partition"},
                "Join": {"Fn::Join": ["-", ["a", {"Ref": "AWS::Region"}, "b"]]},
                "Select": {"Fn::Select": ["1", {"Fn::Split": ["/", "x/y/z"]}]},
                "Sub": {"Fn::Sub": "arn:${AWS::Partition}:${!Literal}"},
                "SubWith": {"Fn::Sub": ["${Name}/${AWS::Region}", {"Name": {"Fn::Select": [0, ["n"]]}}]},
                "Base64": {"Fn::Base64": "text"},
                "Length": {"Fn::Length": ["a", "b"]},
                "Json": {"Fn::ToJsonString": {"a": [1, {"Ref": "AWS::Region"}]}},
                "Zone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]},
                "Cidr": {"Fn::Select": [1, {"Fn::Cidr": ["10.0.0.0/16", 2, 8]}]},
            }
        )

        self.assertEqual(
            {
                "Account": "111122223333",
                "Region": "eu-west-1",
                "Partition": "aws",
                "Join": "a-eu-west-1-b",
                "Select": "y",
                "Sub": "arn:aws:${Literal}",
                "SubWith": "n/eu-west-1",
                "Base64": "dGV4dA==",
                "Length": "2",
                "Json": '{"a":[1,"eu-west-1"]}',
                "Zone": "eu-west-1a",
                "Cidr": "10.0.1.0/24",
            },
            found,
        )

    def test_attributes_in_both_spellings_and_inside_text(self):
        found = self.outputs_of(
            {"List": {"Fn::GetAtt": ["Queue", "Arn"]}, "Dotted": {"Fn::GetAtt": "Queue.Arn"}, "Inside": {"Fn::Sub": "${Queue.Arn}"}}
        )

        self.assertTrue(found["List"].startswith("arn:aws:sqs:eu-west-1:111122223333:"))
        self.assertEqual(1, len(set(found.values())))

    def test_mappings_and_conditions(self):
        sections = {
            "Parameters": {"Env": {"Type": "String", "Default": "dev"}},
            "Mappings": {"Days": {"dev": {"keep": "7"}, "prod": {"keep": "90"}}},
            "Conditions": {
                "IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
                "NotProd": {"Fn::Not": [{"Condition": "IsProd"}]},
                "Either": {"Fn::Or": [{"Condition": "IsProd"}, {"Condition": "NotProd"}]},
                "Both": {"Fn::And": [{"Condition": "IsProd"}, {"Condition": "NotProd"}]},
            },
        }
        resources = QUEUE | {"Prod": resource("AWS::SQS::Queue", Condition="IsProd")}

        found = self.outputs_of(
            {
                "Keep": {"Fn::FindInMap": ["Days", {"Ref": "Env"}, "keep"]},
                "If": {"Fn::If": ["IsProd", "yes", "no"]},
                "Either": {"Fn::If": ["Either", "yes", "no"]},
                "Both": {"Fn::If": ["Both", "yes", "no"]},
            },
            resources,
            **sections,
        )

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

        found = self.outputs_of(
            {"Ssm": "{{resolve:ssm:%s}}" % path, "Secret": "x-{{resolve:secretsmanager:%s:SecretString:password}}" % secret}
        )

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
            "Parameters": {"Version": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": path}},
            "Outputs": {"Version": {"Value": {"Ref": "Version"}}},
        }
        self.deployed(stack, QUEUE, **sections)
        client("ssm").put_parameter(Name=path, Value="22", Type="String", Overwrite=True)

        created = self.cloudformation.create_change_set(
            StackName=stack,
            ChangeSetName="again",
            TemplateBody=template(QUEUE, **sections),
            Parameters=[{"ParameterKey": "Version", "UsePreviousValue": True}],
        )
        self.cloudformation.execute_change_set(ChangeSetName=created["Id"])

        self.assertEqual({"Version": "22"}, self.outputs(self.wait(stack)))

    def test_a_parameter_that_is_not_in_the_store_is_refused(self):
        declared = {"Version": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/no/such"}}

        self.assertIn("Unable to fetch parameters [/no/such]", self.refusal(declared))

    def test_a_rule_that_does_not_hold_is_refused(self):
        rules = {
            "Check": {
                "Assertions": [
                    {"Assert": {"Fn::Not": [{"Fn::Contains": [["1", "2"], {"Ref": "Version"}]}]}, "AssertDescription": "Bootstrap again."}
                ]
            }
        }

        answer = self.refused(self.plan, unique(), template(QUEUE, Parameters={"Version": {"Type": "String", "Default": "2"}}, Rules=rules))

        self.assertIn("Bootstrap again.", answer)
