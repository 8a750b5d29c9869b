"""CloudWatch Logs."""

from strata_local_aws.bridge.row import Call, Name, TypeRow, carried_by

ROWS = [
    TypeRow(
        type="AWS::Logs::LogGroup",
        service="logs",
        name=Name("LogGroupName", max_length=512),
        create=Call("CreateLogGroup", into=""),
        delete=Call("DeleteLogGroup", {"logGroupName": "{ref}"}),
        ref="{props.LogGroupName}",
        attributes={"Arn": "arn:aws:logs:{region}:{account}:log-group:{props.LogGroupName}:*"},
        tag_id="arn:aws:logs:{region}:{account}:log-group:{props.LogGroupName}",
        parts={
            "RetentionInDays": carried_by(
                Call("PutRetentionPolicy", {"logGroupName": "{ref}"}, into="retentionInDays"),
                Call("DeleteRetentionPolicy", {"logGroupName": "{ref}"}),
            ),
            "KmsKeyId": carried_by(
                Call("AssociateKmsKey", {"logGroupName": "{ref}"}, into="kmsKeyId"),
                Call("DisassociateKmsKey", {"logGroupName": "{ref}"}),
                at_create=False,
            ),
        },
    ),
    TypeRow(
        type="AWS::Logs::LogStream",
        service="logs",
        name=Name("LogStreamName", max_length=512),
        create=Call("CreateLogStream", into=""),
        delete=Call("DeleteLogStream", {"logGroupName": "{props.LogGroupName}", "logStreamName": "{ref}"}),
        ref="{props.LogStreamName}",
    ),
    TypeRow(
        type="AWS::Logs::MetricFilter",
        service="logs",
        name=Name("FilterName", max_length=512),
        create=Call("PutMetricFilter", into=""),
        update=Call("PutMetricFilter", into=""),
        delete=Call("DeleteMetricFilter", {"logGroupName": "{props.LogGroupName}", "filterName": "{props.FilterName}"}),
        ref="{props.FilterName}",
    ),
]
