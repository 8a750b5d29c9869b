"""The tables, one module per service. To emulate one more type, add its row to the table of its service."""

from strata_local_aws.bridge.types import (
    cdk,
    cloudwatch,
    dms,
    ec2,
    events,
    glue,
    iam,
    kms,
    lambda_,
    logs,
    s3,
    scheduler,
    secretsmanager,
    sns,
    sqs,
    ssm,
)

TABLES = [
    cdk.ROWS,
    cloudwatch.ROWS,
    dms.ROWS,
    ec2.ROWS,
    events.ROWS,
    glue.ROWS,
    iam.ROWS,
    kms.ROWS,
    lambda_.ROWS,
    logs.ROWS,
    s3.ROWS,
    scheduler.ROWS,
    secretsmanager.ROWS,
    sns.ROWS,
    sqs.ROWS,
    ssm.ROWS,
]
