"""Simulating policies: every case is decided as IAM documents it."""

import json
import unittest

from harness import client, unique

ACCOUNT = "111122223333"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "glue.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
OBJECT = "arn:aws:s3:::lake/raw/orders/1.parquet"
CLEAN = f"arn:aws:iam::{ACCOUNT}:role/clean-orders"


def allow(action, resource="*", **more) -> dict:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more) -> dict:
    return allow(action, resource, **more) | {"Effect": "Deny"}


def document(*statements: dict) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


class CustomPolicyTests(unittest.TestCase):
    def decide(
        self, action: str, resource: str, *statements: dict, bucket: list[dict] | None = None, caller: str = CLEAN, **context
    ) -> str:
        options = {"ResourcePolicy": document(*bucket)} if bucket else {}
        entries = [
            {
                "ContextKeyName": key.replace("__", ":"),
                "ContextKeyType": "stringList",
                "ContextKeyValues": values if isinstance(values, list) else [values],
            }
            for key, values in context.items()
        ]
        answer = client("iam").simulate_custom_policy(
            PolicyInputList=[document(*statements)],
            ActionNames=[action],
            ResourceArns=[resource],
            CallerArn=caller,
            ContextEntries=entries,
            **options,
        )
        return answer["EvaluationResults"][0]["EvalDecision"]

    def test_nothing_is_allowed_by_default_and_a_denial_wins(self):
        self.assertEqual("implicitDeny", self.decide("s3:GetObject", OBJECT, allow("s3:PutObject")))
        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("s3:Get*")))
        self.assertEqual(
            "explicitDeny", self.decide("s3:GetObject", OBJECT, allow("s3:*"), deny("s3:GetObject", "arn:aws:s3:::lake/raw/*"))
        )

    def test_actions_ignore_case_and_resources_do_not(self):
        self.assertEqual("allowed", self.decide("S3:getobject", OBJECT, allow("s3:GetObject")))
        self.assertEqual("implicitDeny", self.decide("s3:GetObject", OBJECT, allow("s3:GetObject", "arn:aws:s3:::lake/RAW/*")))
        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("s3:GetObject", "arn:aws:s3:::lake/raw/orders/?.parquet")))

    def test_not_action_and_not_resource_mean_all_others(self):
        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}))
        self.assertEqual("implicitDeny", self.decide("iam:GetRole", "*", {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}))
        self.assertEqual(
            "implicitDeny",
            self.decide("s3:GetObject", OBJECT, {"Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::lake/raw/*"}),
        )

    def test_a_condition_needs_its_key(self):
        listing = allow("s3:ListBucket", "arn:aws:s3:::lake", Condition={"StringLike": {"s3:prefix": ["raw/orders", "raw/orders/*"]}})

        self.assertEqual("implicitDeny", self.decide("s3:ListBucket", "arn:aws:s3:::lake", listing))
        self.assertEqual("allowed", self.decide("s3:ListBucket", "arn:aws:s3:::lake", listing, s3__prefix="raw/orders/1"))
        self.assertEqual("implicitDeny", self.decide("s3:ListBucket", "arn:aws:s3:::lake", listing, s3__prefix="raw/customers"))

    def test_a_negated_condition_holds_without_its_key(self):
        put = deny("s3:PutObject", Condition={"StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}})

        self.assertEqual("explicitDeny", self.decide("s3:PutObject", OBJECT, allow("s3:*"), put))
        self.assertEqual(
            "allowed", self.decide("s3:PutObject", OBJECT, allow("s3:*"), put, **{"s3:x-amz-server-side-encryption": "aws:kms"})
        )

    def test_if_exists_and_null(self):
        optional = allow("kms:Decrypt", Condition={"StringEqualsIfExists": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}})
        absent = allow("kms:Decrypt", Condition={"Null": {"kms:ViaService": "true"}})

        self.assertEqual("allowed", self.decide("kms:Decrypt", "*", optional))
        self.assertEqual("implicitDeny", self.decide("kms:Decrypt", "*", optional, kms__ViaService="glue.amazonaws.com"))
        self.assertEqual("allowed", self.decide("kms:Decrypt", "*", absent))
        self.assertEqual("implicitDeny", self.decide("kms:Decrypt", "*", absent, kms__ViaService="x"))

    def test_quantifiers_over_several_values(self):
        tags = allow("ec2:CreateTags", Condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["one", "two"]}})
        any_tag = allow("ec2:CreateTags", Condition={"ForAnyValue:StringEquals": {"aws:TagKeys": ["one"]}})

        self.assertEqual("allowed", self.decide("ec2:CreateTags", "*", tags, aws__TagKeys=["one", "two"]))
        self.assertEqual("implicitDeny", self.decide("ec2:CreateTags", "*", tags, aws__TagKeys=["one", "three"]))
        self.assertEqual("allowed", self.decide("ec2:CreateTags", "*", any_tag, aws__TagKeys=["one", "three"]))
        self.assertEqual("implicitDeny", self.decide("ec2:CreateTags", "*", any_tag, aws__TagKeys=["three"]))

    def test_numbers_dates_booleans_and_addresses(self):
        def decides(operator: str, expected, actual: str) -> bool:
            return self.decide("a:b", "*", allow("a:b", Condition={operator: {"test:key": expected}}), test__key=actual) == "allowed"

        self.assertTrue(decides("NumericLessThan", 10, "9"))
        self.assertFalse(decides("NumericGreaterThanEquals", "10", "9"))
        self.assertTrue(decides("DateGreaterThan", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
        self.assertTrue(decides("Bool", True, "true"))
        self.assertTrue(decides("IpAddress", ["10.0.0.0/8", "192.168.0.0/16"], "10.1.2.3"))
        self.assertFalse(decides("NotIpAddress", "10.0.0.0/8", "10.1.2.3"))
        self.assertTrue(decides("StringEqualsIgnoreCase", "Abc", "aBC"))

    def test_glue_needs_catalog_database_and_table(self):
        arn = f"arn:aws:glue:eu-west-1:{ACCOUNT}:"
        scoped = allow("glue:GetTable", [f"{arn}catalog", f"{arn}database/cleaned", f"{arn}table/cleaned/*"])

        self.assertEqual("allowed", self.decide("glue:GetTable", f"{arn}table/cleaned/orders", scoped))
        self.assertEqual("implicitDeny", self.decide("glue:GetTable", f"{arn}table/raw/orders", scoped))

    def test_a_bucket_policy_denies_all_but_the_cleaning_roles(self):
        only_cleaning = [
            deny(
                "s3:GetObject",
                "arn:aws:s3:::lake/*",
                Principal="*",
                Condition={"ArnNotLike": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:role/clean-*"}},
            )
        ]

        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("s3:GetObject"), bucket=only_cleaning))
        self.assertEqual(
            "explicitDeny",
            self.decide("s3:GetObject", OBJECT, allow("s3:GetObject"), bucket=only_cleaning, caller=f"arn:aws:iam::{ACCOUNT}:role/curate"),
        )

    def test_a_tls_only_bucket_denies_plain_requests(self):
        tls_only = [deny("s3:*", "arn:aws:s3:::lake/*", Principal={"AWS": "*"}, Condition={"Bool": {"aws:SecureTransport": "false"}})]

        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("s3:*"), bucket=tls_only, aws__SecureTransport="true"))
        self.assertEqual("explicitDeny", self.decide("s3:GetObject", OBJECT, allow("s3:*"), bucket=tls_only, aws__SecureTransport="false"))

    def test_a_bucket_policy_allows_the_principals_it_names(self):
        named, account = [allow("s3:GetObject", "arn:aws:s3:::lake/*", Principal={"AWS": CLEAN})], [
            allow("s3:GetObject", "arn:aws:s3:::lake/*", Principal={"AWS": ACCOUNT})
        ]
        others = [deny("s3:GetObject", "arn:aws:s3:::lake/*", NotPrincipal={"AWS": CLEAN})]

        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("a:b"), bucket=named))
        self.assertEqual(
            "implicitDeny", self.decide("s3:GetObject", OBJECT, allow("a:b"), bucket=named, caller=f"arn:aws:iam::{ACCOUNT}:role/curate")
        )
        self.assertEqual("implicitDeny", self.decide("s3:GetObject", OBJECT, allow("a:b"), bucket=account))
        self.assertEqual("allowed", self.decide("s3:GetObject", OBJECT, allow("s3:*"), bucket=others))
        self.assertEqual(
            "explicitDeny", self.decide("s3:GetObject", OBJECT, allow("s3:*"), bucket=others, caller=f"arn:aws:iam::{ACCOUNT}:role/curate")
        )

    def test_variables_are_filled_in(self):
        own = allow("s3:GetObject", "arn:aws:s3:::lake/home/${aws:username}/*")

        self.assertEqual("allowed", self.decide("s3:GetObject", "arn:aws:s3:::lake/home/ann/1", own, aws__username="ann"))
        self.assertEqual("implicitDeny", self.decide("s3:GetObject", "arn:aws:s3:::lake/home/bob/1", own, aws__username="ann"))


class PrincipalPolicyTests(unittest.TestCase):
    def setUp(self) -> None:
        self.iam = client("iam")
        self.name = unique("role")
        self.arn = self.iam.create_role(RoleName=self.name, AssumeRolePolicyDocument=json.dumps(TRUST))["Role"]["Arn"]

    def decide(self, action: str, resource: str = OBJECT) -> dict:
        return self.iam.simulate_principal_policy(PolicySourceArn=self.arn, ActionNames=[action], ResourceArns=[resource])[
            "EvaluationResults"
        ][0]

    def test_inline_and_attached_policies_count(self):
        self.iam.put_role_policy(
            RoleName=self.name, PolicyName="data", PolicyDocument=document(allow("s3:GetObject", "arn:aws:s3:::lake/raw/*"))
        )
        shared = self.iam.create_policy(PolicyName=unique("shared"), PolicyDocument=document(allow("logs:PutLogEvents")))["Policy"]["Arn"]
        self.iam.attach_role_policy(RoleName=self.name, PolicyArn=shared)

        read = self.decide("s3:GetObject")

        self.assertEqual(("allowed", "data"), (read["EvalDecision"], read["MatchedStatements"][0]["SourcePolicyId"]))
        self.assertEqual("allowed", self.decide("logs:PutLogEvents")["EvalDecision"])
        self.assertEqual("implicitDeny", self.decide("s3:PutObject")["EvalDecision"])

    def test_a_boundary_is_not_passed(self):
        self.iam.put_role_policy(RoleName=self.name, PolicyName="all", PolicyDocument=document(allow("*")))
        boundary = self.iam.create_policy(PolicyName=unique("boundary"), PolicyDocument=document(allow("s3:*")))["Policy"]["Arn"]
        self.iam.put_role_permissions_boundary(RoleName=self.name, PermissionsBoundary=boundary)

        self.assertEqual("allowed", self.decide("s3:GetObject")["EvalDecision"])
        self.assertEqual("implicitDeny", self.decide("iam:CreateUser", "*")["EvalDecision"])

    def test_missing_context_keys_are_named(self):
        self.iam.put_role_policy(
            RoleName=self.name,
            PolicyName="kms",
            PolicyDocument=document(allow("kms:Decrypt", Condition={"StringEquals": {"kms:ViaService": "s3"}})),
        )

        self.assertEqual(["kms:ViaService"], self.decide("kms:Decrypt", "*")["MissingContextValues"])
        self.assertEqual(["kms:ViaService"], self.iam.get_context_keys_for_principal_policy(PolicySourceArn=self.arn)["ContextKeyNames"])

    def test_an_unknown_principal_is_an_error(self):
        with self.assertRaises(self.iam.exceptions.NoSuchEntityException):
            self.iam.simulate_principal_policy(PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:role/nobody", ActionNames=["s3:GetObject"])
