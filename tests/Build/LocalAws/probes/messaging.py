"""SQS, SNS, EventBridge, EventBridge Scheduler, CloudWatch, CloudWatch Logs."""

from probes.probe import Probe

KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ROLE = "arn:aws:iam::111122223333:role/probe"


def tls_only(action: str, sid: str = "Tls") -> dict:
    statement = {
        "Sid": sid,
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": action,
        "Resource": "*",
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    return {"Version": "2012-10-17", "Statement": [statement]}


def queue(aws, ref):
    attributes = aws("sqs").get_queue_attributes(QueueUrl=ref, AttributeNames=["All"])["Attributes"]
    return [ref.rpartition("/")[2], attributes, aws("sqs").list_queue_tags(QueueUrl=ref).get("Tags")]


def queue_policy(aws, ref):
    urls = aws("sqs").list_queues(QueueNamePrefix="probe-queue").get("QueueUrls", [])
    return [[url, aws("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]] for url in urls]


def topic(aws, ref):
    sns = aws("sns")
    return [
        ref.rpartition(":")[2],
        sns.get_topic_attributes(TopicArn=ref)["Attributes"],
        sns.list_subscriptions_by_topic(TopicArn=ref)["Subscriptions"],
        sns.list_tags_for_resource(ResourceArn=ref)["Tags"],
    ]


def rule(aws, ref):
    return [aws("events").describe_rule(Name=ref), aws("events").list_targets_by_rule(Rule=ref)["Targets"]]


def log_group(aws, ref):
    found = [group for group in aws("logs").describe_log_groups(logGroupNamePrefix=ref)["logGroups"] if group["logGroupName"] == ref]
    return found and [found, aws("logs").list_tags_for_resource(resourceArn=found[0]["logGroupArn"])["tags"]]


def alarm(aws, ref):
    shown = aws("cloudwatch").describe_alarms(AlarmNames=[ref])["MetricAlarms"]
    return shown and [shown, aws("cloudwatch").list_tags_for_resource(ResourceARN=shown[0]["AlarmArn"])["Tags"]]


PROBES = [
    Probe(
        name="Queue",
        type="AWS::SQS::Queue",
        properties={
            "QueueName": "probe-queue",
            "SqsManagedSseEnabled": True,
            "MessageRetentionPeriod": 1209600,
            "VisibilityTimeout": 31,
            "RedrivePolicy": {"deadLetterTargetArn": "arn:aws:sqs:eu-west-1:111122223333:probe-dead", "maxReceiveCount": 5},
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"VisibilityTimeout": 61, "Tags": [{"Key": "a", "Value": "c"}]},
        depends_on="Dead",
        read=queue,
    ),
    Probe(name="Dead", type="AWS::SQS::Queue", properties={"QueueName": "probe-dead", "KmsMasterKeyId": KEY}, read=queue),
    Probe(
        name="QueuePolicy",
        type="AWS::SQS::QueuePolicy",
        properties={"Queues": [{"Ref": "Queue"}], "PolicyDocument": tls_only("sqs:*")},
        changed={"PolicyDocument": tls_only("sqs:SendMessage", "Second")},
        read=queue_policy,
    ),
    Probe(
        name="Topic",
        type="AWS::SNS::Topic",
        properties={
            "TopicName": "probe-topic",
            "DisplayName": "Operations",
            "KmsMasterKeyId": KEY,
            "Tags": [{"Key": "a", "Value": "b"}],
            "Subscription": [{"Protocol": "email", "Endpoint": "ops@example.com"}],
        },
        changed={"DisplayName": "Nobody", "Subscription": [{"Protocol": "email", "Endpoint": "team@example.com"}]},
        read=topic,
    ),
    Probe(
        name="TopicPolicy",
        type="AWS::SNS::TopicPolicy",
        properties={"Topics": [{"Ref": "Topic"}], "PolicyDocument": tls_only("sns:Publish")},
        changed={"PolicyDocument": tls_only("sns:Publish", "Second")},
        read=lambda aws, ref: [aws("sns").get_topic_attributes(TopicArn="arn:aws:sns:eu-west-1:111122223333:probe-topic")["Attributes"]],
    ),
    Probe(
        name="Subscription",
        type="AWS::SNS::Subscription",
        properties={
            "TopicArn": {"Ref": "Topic"},
            "Protocol": "sqs",
            "Endpoint": "arn:aws:sqs:eu-west-1:111122223333:probe-dead",
            "FilterPolicy": {"state": ["FAILED"]},
            "RawMessageDelivery": True,
        },
        changed={"FilterPolicy": {"state": ["TIMEOUT"]}},
        read=lambda aws, ref: aws("sns").get_subscription_attributes(SubscriptionArn=ref)["Attributes"],
    ),
    Probe(
        name="Rule",
        type="AWS::Events::Rule",
        properties={
            "Name": "probe-rule",
            "Description": "failures",
            "State": "ENABLED",
            "EventPattern": {"source": ["aws.glue"], "detail": {"state": ["FAILED"]}},
            "Targets": [
                {
                    "Id": "sns",
                    "Arn": {"Ref": "Topic"},
                    "RetryPolicy": {"MaximumRetryAttempts": 4, "MaximumEventAgeInSeconds": 3600},
                    "DeadLetterConfig": {"Arn": "arn:aws:sqs:eu-west-1:111122223333:probe-dead"},
                }
            ],
        },
        changed={"EventPattern": {"source": ["aws.s3"]}, "Targets": [{"Id": "other", "Arn": {"Ref": "Topic"}, "InputPath": "$.detail"}]},
        read=rule,
    ),
    Probe(
        name="Group",
        type="AWS::Scheduler::ScheduleGroup",
        properties={"Name": "probe-group", "Tags": [{"Key": "a", "Value": "b"}]},
        read=lambda aws, ref: [
            aws("scheduler").get_schedule_group(Name=ref),
            aws("scheduler").list_tags_for_resource(ResourceArn=f"arn:aws:scheduler:eu-west-1:111122223333:schedule-group/{ref}")["Tags"],
        ],
    ),
    Probe(
        name="Schedule",
        type="AWS::Scheduler::Schedule",
        properties={
            "Name": "probe-schedule",
            "GroupName": {"Ref": "Group"},
            "Description": "weekly",
            "ScheduleExpression": "cron(0 2 ? * SUN *)",
            "ScheduleExpressionTimezone": "Europe/Rome",
            "FlexibleTimeWindow": {"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15},
            "KmsKeyArn": KEY,
            "State": "ENABLED",
            "Target": {
                "Arn": "arn:aws:scheduler:::aws-sdk:databasemigration:startReplicationTask",
                "RoleArn": ROLE,
                "Input": '{"ReplicationTaskArn":"a"}',
                "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 3600},
                "DeadLetterConfig": {"Arn": "arn:aws:sqs:eu-west-1:111122223333:probe-dead"},
            },
        },
        changed={"ScheduleExpression": "rate(1 hour)", "State": "DISABLED"},
        read=lambda aws, ref: aws("scheduler").get_schedule(Name=ref, GroupName="probe-group"),
    ),
    Probe(
        name="LogGroup",
        type="AWS::Logs::LogGroup",
        properties={"LogGroupName": "/probe/group", "RetentionInDays": 90, "KmsKeyId": KEY, "Tags": [{"Key": "a", "Value": "b"}]},
        changed={"RetentionInDays": 30, "KmsKeyId": KEY + "6", "Tags": [{"Key": "a", "Value": "c"}]},
        read=log_group,
    ),
    Probe(
        name="LogStream",
        type="AWS::Logs::LogStream",
        properties={"LogGroupName": {"Ref": "LogGroup"}, "LogStreamName": "S3Delivery"},
        read=lambda aws, ref: [
            aws("logs").describe_log_streams(logGroupName="/probe/group", logStreamNamePrefix=ref)["logStreams"],
            "/probe/group",
        ],
    ),
    Probe(
        name="MetricFilter",
        type="AWS::Logs::MetricFilter",
        properties={
            "LogGroupName": {"Ref": "LogGroup"},
            "FilterName": "errors",
            "FilterPattern": "ERROR",
            "MetricTransformations": [{"MetricName": "Errors", "MetricNamespace": "Probe", "MetricValue": "1"}],
        },
        changed={"FilterPattern": "FATAL"},
        read=lambda aws, ref: aws("logs").describe_metric_filters(logGroupName="/probe/group")["metricFilters"],
    ),
    Probe(
        name="Alarm",
        type="AWS::CloudWatch::Alarm",
        properties={
            "AlarmName": "probe-alarm",
            "AlarmDescription": "late",
            "Namespace": "Glue",
            "MetricName": "failed",
            "Statistic": "Sum",
            "Period": 300,
            "EvaluationPeriods": 2,
            "DatapointsToAlarm": 1,
            "Threshold": 3,
            "ComparisonOperator": "GreaterThanThreshold",
            "TreatMissingData": "notBreaching",
            "Dimensions": [{"Name": "JobName", "Value": "probe"}],
            "AlarmActions": [{"Ref": "Topic"}],
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"Threshold": 7, "AlarmDescription": "later"},
        hidden=("Threshold",),
        read=alarm,
    ),
    Probe(
        name="Dashboard",
        type="AWS::CloudWatch::Dashboard",
        properties={"DashboardName": "probe-dashboard", "DashboardBody": '{"widgets":[{"type":"text","properties":{"markdown":"one"}}]}'},
        changed={"DashboardBody": '{"widgets":[{"type":"text","properties":{"markdown":"two"}}]}'},
        read=lambda aws, ref: aws("cloudwatch").get_dashboard(DashboardName=ref),
    ),
    Probe(
        name="Metadata",
        type="AWS::CDK::Metadata",
        properties={"Analytics": "v2:deflate64:abc"},
        hidden=("Analytics",),
        stays=True,
        read=lambda aws, ref: ref,
    ),
]
