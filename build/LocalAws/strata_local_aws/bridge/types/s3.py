"""Simple Storage Service: nearly every property of a bucket is an API operation of its own."""

import json
import re
from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow, carried_by
from strata_local_aws.bridge.types import s3_lifecycle, s3_notification

BUCKET = {"Bucket": "{ref}"}


def _for_creation(properties: dict, resource: Resource) -> dict:
    created = dict(properties)
    if "AccessControl" in created:
        # LogDeliveryWrite is log-delivery-write in the API.
        created["AccessControl"] = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", created["AccessControl"]).lower()
    # us-east-1 is the one region that must not be named.
    if resource.client.region != "us-east-1":
        created["CreateBucketConfiguration"] = {"LocationConstraint": resource.client.region}
    return created


def _encryption(resource: Resource, _: Any, new: Any) -> None:
    if new is None:
        resource.call("DeleteBucketEncryption", Bucket=resource.physical_id)
        return
    rules = [
        {("ApplyServerSideEncryptionByDefault" if name == "ServerSideEncryptionByDefault" else name): value for name, value in rule.items()}
        for rule in new["ServerSideEncryptionConfiguration"]
    ]
    resource.perform(Call("PutBucketEncryption", BUCKET, into="ServerSideEncryptionConfiguration"), {"Rules": rules})


def _versioning(resource: Resource, _: Any, new: Any) -> None:
    status = (new or {"Status": "Suspended"})["Status"]
    resource.call("PutBucketVersioning", Bucket=resource.physical_id, VersioningConfiguration={"Status": status})


def _logging(resource: Resource, _: Any, new: Any) -> None:
    enabled = (
        {}
        if new is None
        else {
            "LoggingEnabled": {
                "TargetBucket": new.get("DestinationBucketName", resource.physical_id),
                "TargetPrefix": new.get("LogFilePrefix", ""),
            }
        }
    )
    if new is not None and "TargetObjectKeyFormat" in new:
        resource.refuse("property 'LoggingConfiguration.TargetObjectKeyFormat'", "is not emulated")
    resource.call("PutBucketLogging", Bucket=resource.physical_id, BucketLoggingStatus=enabled)


def _tags(resource: Resource, _: Any, new: Any) -> None:
    if new:
        resource.perform(Call("PutBucketTagging", BUCKET, into="Tagging"), {"TagSet": new})
    else:
        resource.call("DeleteBucketTagging", Bucket=resource.physical_id)


def _put_policy(resource: Resource) -> None:
    document = resource.properties["PolicyDocument"]
    text = document if isinstance(document, str) else json.dumps(document)
    resource.call("PutBucketPolicy", Bucket=resource.properties["Bucket"], Policy=text)


def _delete_bucket(resource: Resource) -> None:
    objects = resource.call("ListObjectVersions", Bucket=resource.physical_id, MaxKeys=1)
    if objects.get("Versions") or objects.get("DeleteMarkers"):
        resource.refuse(f"bucket '{resource.physical_id}'", "is not empty, and is not deleted")
    resource.call("DeleteBucket", Bucket=resource.physical_id)


ROWS = [
    TypeRow(
        type="AWS::S3::Bucket",
        service="s3",
        name=Name("BucketName", max_length=63, lower=True),
        create=Call("CreateBucket", into=""),
        delete=_delete_bucket,
        ref="{props.BucketName}",
        rename={"BucketName": "Bucket", "AccessControl": "ACL"},
        prepare=_for_creation,
        attributes={
            "Arn": "arn:aws:s3:::{props.BucketName}",
            "DomainName": "{props.BucketName}.s3.amazonaws.com",
            "DualStackDomainName": "{props.BucketName}.s3.dualstack.{region}.amazonaws.com",
            "RegionalDomainName": "{props.BucketName}.s3.{region}.amazonaws.com",
            "WebsiteURL": "http://{props.BucketName}.s3-website-{region}.amazonaws.com",
        },
        parts={
            "OwnershipControls": carried_by(
                Call("PutBucketOwnershipControls", BUCKET, into="OwnershipControls"), Call("DeleteBucketOwnershipControls", BUCKET)
            ),
            "PublicAccessBlockConfiguration": carried_by(
                Call("PutPublicAccessBlock", BUCKET, into="PublicAccessBlockConfiguration"), Call("DeletePublicAccessBlock", BUCKET)
            ),
            "BucketEncryption": Part(_encryption),
            "VersioningConfiguration": Part(_versioning),
            "LifecycleConfiguration": Part(s3_lifecycle.change),
            "LoggingConfiguration": Part(_logging),
            "NotificationConfiguration": Part(s3_notification.change),
            "CorsConfiguration": Part(s3_notification.cors),
            "Tags": Part(_tags),
        },
    ),
    TypeRow(
        type="AWS::S3::BucketPolicy",
        service="s3",
        create=_put_policy,
        update=_put_policy,
        delete=Call("DeleteBucketPolicy", {"Bucket": "{ref}"}),
        ref="{props.Bucket}",
    ),
]
