"""S3 as the clients of the build use it: path-style on loopback."""

import io
import json
import unittest
import urllib.request

from harness import client, shared_endpoint, unique

MEBIBYTE = 1024 * 1024


class S3Tests(unittest.TestCase):
    def setUp(self) -> None:
        self.s3 = client("s3")
        self.bucket = unique("bucket")
        self.s3.create_bucket(Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})

    def test_objects_are_written_read_listed_and_deleted(self):
        self.s3.put_object(Bucket=self.bucket, Key="a b/ü=1/part.parquet", Body=b"one", Metadata={"hash": "h1"})
        self.s3.put_object(Bucket=self.bucket, Key="a b/two", Body=b"two")

        listed = self.s3.list_objects_v2(Bucket=self.bucket, Prefix="a b/", Delimiter="/")

        self.assertEqual(["a b/two"], [entry["Key"] for entry in listed["Contents"]])
        self.assertEqual(["a b/ü=1/"], [entry["Prefix"] for entry in listed["CommonPrefixes"]])
        answer = self.s3.get_object(Bucket=self.bucket, Key="a b/ü=1/part.parquet", Range="bytes=1-2")
        self.assertEqual((b"ne", "h1"), (answer["Body"].read(), answer["Metadata"]["hash"]))
        self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": [{"Key": "a b/ü=1/part.parquet"}, {"Key": "a b/two"}]})
        self.assertEqual(0, self.s3.list_objects_v2(Bucket=self.bucket)["KeyCount"])

    def test_a_large_object_goes_up_in_parts(self):
        content = bytes(12 * MEBIBYTE)

        self.s3.upload_fileobj(io.BytesIO(content), self.bucket, "large")

        self.assertEqual(len(content), self.s3.head_object(Bucket=self.bucket, Key="large")["ContentLength"])

    def test_policies_with_conditions_do_not_break_writes(self):
        statements = [
            {
                "Effect": "Deny",
                "Principal": "*",
                "Action": "s3:*",
                "Resource": f"arn:aws:s3:::{self.bucket}/*",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
            },
            {
                "Effect": "Deny",
                "Principal": "*",
                "Action": "s3:GetObject",
                "Resource": f"arn:aws:s3:::{self.bucket}/*",
                "Condition": {"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/clean-*"}},
            },
        ]
        self.s3.put_bucket_policy(Bucket=self.bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": statements}))

        self.s3.put_object(Bucket=self.bucket, Key="k", Body=b"1")

        self.assertEqual(b"1", self.s3.get_object(Bucket=self.bucket, Key="k")["Body"].read())
        self.assertEqual(statements, json.loads(self.s3.get_bucket_policy(Bucket=self.bucket)["Policy"])["Statement"])

    def test_the_historical_name_of_the_region_makes_a_bucket(self):
        name = unique("bucket")
        body = '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>EU</LocationConstraint></CreateBucketConfiguration>'
        headers = {
            "Content-Type": "application/xml",
            "Authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0",
        }
        request = urllib.request.Request(f"{shared_endpoint()}/{name}", body.encode(), headers, method="PUT")

        with urllib.request.urlopen(request) as answer:
            self.assertEqual(200, answer.status)

        self.assertEqual("eu-west-1", self.s3.get_bucket_location(Bucket=name)["LocationConstraint"])

    def test_requests_do_not_fill_the_bucket_of_access_logs(self):
        logs = unique("logs")
        self.s3.create_bucket(Bucket=logs, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        self.s3.put_bucket_logging(
            Bucket=self.bucket, BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": logs, "TargetPrefix": "s3/"}}
        )

        self.s3.put_object(Bucket=self.bucket, Key="k", Body=b"1")

        self.assertEqual(0, self.s3.list_objects_v2(Bucket=logs)["KeyCount"])

    def test_a_versioned_bucket_does_not_list_folders_whose_objects_are_deleted(self):
        self.s3.put_bucket_versioning(Bucket=self.bucket, VersioningConfiguration={"Status": "Enabled"})
        for key in ("t/old/1", "t/new/1"):
            self.s3.put_object(Bucket=self.bucket, Key=key, Body=b"1")
        self.s3.delete_object(Bucket=self.bucket, Key="t/old/1")

        listed = self.s3.list_objects_v2(Bucket=self.bucket, Prefix="t/", Delimiter="/")

        self.assertEqual(["t/new/"], [entry["Prefix"] for entry in listed["CommonPrefixes"]])

    def test_hadoop_is_not_told_the_key_of_an_object(self):
        rule = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "key-1"}}
        self.s3.put_bucket_encryption(Bucket=self.bucket, ServerSideEncryptionConfiguration={"Rules": [rule]})
        self.s3.put_object(Bucket=self.bucket, Key="k", Body=b"1")

        def head(agent: str) -> set[str]:
            headers = {
                "User-Agent": agent,
                "Authorization": "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0",
            }
            with urllib.request.urlopen(
                urllib.request.Request(f"{shared_endpoint()}/{self.bucket}/k", headers=headers, method="HEAD")
            ) as answer:
                return {name.lower() for name in answer.headers}

        self.assertIn("x-amz-server-side-encryption-aws-kms-key-id", head("aws-sdk-dotnet"))
        self.assertNotIn("x-amz-server-side-encryption-aws-kms-key-id", head("Hadoop 3.3.4, aws-sdk-java/1.12.262"))
