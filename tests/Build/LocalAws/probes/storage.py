"""S3, KMS."""

import json

from probes.probe import Probe

KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
BUCKET = "probe-lake-111122223333"
TLS_ONLY = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Tls",
            "Effect": "Deny",
            "Principal": {"AWS": "*"},
            "Action": "s3:*",
            "Resource": ["arn:aws:s3:::" + BUCKET],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }
    ],
}


def bucket(aws, ref):
    s3 = aws("s3")
    parts = [
        s3.get_bucket_encryption,
        s3.get_bucket_versioning,
        s3.get_bucket_lifecycle_configuration,
        s3.get_public_access_block,
        s3.get_bucket_ownership_controls,
        s3.get_bucket_logging,
        s3.get_bucket_notification_configuration,
        s3.get_bucket_tagging,
        s3.get_bucket_cors,
        s3.get_bucket_location,
    ]
    notifications = s3.get_bucket_notification_configuration(Bucket=ref)
    return [ref, [part(Bucket=ref) for part in parts], {"EventBridgeEnabled": "EventBridgeConfiguration" in notifications}]


def key(aws, ref):
    kms = aws("kms")
    shown = kms.describe_key(KeyId=ref)["KeyMetadata"]
    if shown["KeyState"] == "PendingDeletion":
        return None
    rotation = kms.get_key_rotation_status(KeyId=ref)
    return [
        shown,
        rotation,
        json.loads(kms.get_key_policy(KeyId=ref, PolicyName="default")["Policy"]),
        kms.list_resource_tags(KeyId=ref)["Tags"],
    ]


def key_policy(sid: str) -> dict:
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": sid,
                "Effect": "Allow",
                "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
                "Action": "kms:*",
                "Resource": "*",
            }
        ],
    }


PROBES = [
    Probe(
        name="Logs",
        type="AWS::S3::Bucket",
        properties={"BucketName": BUCKET + "-logs", "AccessControl": "LogDeliveryWrite"},
        read=lambda aws, ref: [ref, {"LogDeliveryWrite": "LogDelivery" in str(aws("s3").get_bucket_acl(Bucket=ref)["Grants"])}],
    ),
    Probe(
        name="Bucket",
        type="AWS::S3::Bucket",
        properties={
            "BucketName": BUCKET,
            "BucketEncryption": {
                "ServerSideEncryptionConfiguration": [
                    {"BucketKeyEnabled": True, "ServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY}},
                ]
            },
            "PublicAccessBlockConfiguration": {
                "BlockPublicAcls": True,
                "BlockPublicPolicy": True,
                "IgnorePublicAcls": True,
                "RestrictPublicBuckets": True,
            },
            "OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]},
            "VersioningConfiguration": {"Status": "Enabled"},
            "LoggingConfiguration": {"DestinationBucketName": {"Ref": "Logs"}, "LogFilePrefix": "s3/ingestion/"},
            "NotificationConfiguration": {"EventBridgeConfiguration": {"EventBridgeEnabled": True}},
            "CorsConfiguration": {"CorsRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["https://a.example"], "MaxAge": 77}]},
            "LifecycleConfiguration": {
                "Rules": [
                    {
                        "Id": "tier",
                        "Status": "Enabled",
                        "Prefix": "raw/",
                        "ExpirationInDays": 400,
                        "NoncurrentVersionExpiration": {"NoncurrentDays": 31},
                        "Transitions": [{"StorageClass": "INTELLIGENT_TIERING", "TransitionInDays": 33}],
                        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 6},
                    }
                ]
            },
            "Tags": [{"Key": "layer", "Value": "ingestion"}],
        },
        changed={
            "VersioningConfiguration": {"Status": "Suspended"},
            "BucketEncryption": {"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]},
            "LifecycleConfiguration": {"Rules": [{"Id": "other", "Status": "Enabled", "ExpirationInDays": 41}]},
            "Tags": [{"Key": "layer", "Value": "raw"}],
        },
        read=bucket,
    ),
    Probe(
        name="Policy",
        type="AWS::S3::BucketPolicy",
        properties={"Bucket": {"Ref": "Bucket"}, "PolicyDocument": TLS_ONLY},
        changed={"PolicyDocument": TLS_ONLY | {"Id": "second"}},
        read=lambda aws, ref: [ref, aws("s3").get_bucket_policy(Bucket=ref)["Policy"]],
    ),
    Probe(
        name="Key",
        type="AWS::KMS::Key",
        properties={
            "Description": "of the lake",
            "EnableKeyRotation": True,
            "RotationPeriodInDays": 180,
            "KeyPolicy": key_policy("First"),
            "PendingWindowInDays": 7,
            "Tags": [{"Key": "layer", "Value": "all"}],
        },
        changed={"Description": "of all", "KeyPolicy": key_policy("Second"), "RotationPeriodInDays": 200},
        hidden=("PendingWindowInDays",),
        read=key,
    ),
    Probe(
        name="Alias",
        type="AWS::KMS::Alias",
        properties={"AliasName": "alias/probe", "TargetKeyId": {"Ref": "Key"}},
        read=lambda aws, ref: next((alias for alias in aws("kms").list_aliases()["Aliases"] if alias["AliasName"] == ref), None),
    ),
    Probe(
        name="Repository",
        type="AWS::ECR::Repository",
        properties={
            "RepositoryName": "probe-assets",
            "ImageTagMutability": "IMMUTABLE",
            "ImageScanningConfiguration": {"ScanOnPush": True},
            "LifecyclePolicy": {
                "LifecyclePolicyText": '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"imageCountMoreThan","countNumber":7},"action":{"type":"expire"}}]}'
            },
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"ImageTagMutability": "MUTABLE", "Tags": [{"Key": "a", "Value": "c"}]},
        read=lambda aws, ref: [
            aws("ecr").describe_repositories(repositoryNames=[ref])["repositories"],
            aws("ecr").get_lifecycle_policy(repositoryName=ref),
            aws("ecr").list_tags_for_resource(resourceArn=f"arn:aws:ecr:eu-west-1:111122223333:repository/{ref}")["tags"],
        ],
    ),
]
