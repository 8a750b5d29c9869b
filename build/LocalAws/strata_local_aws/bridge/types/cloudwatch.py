"""CloudWatch."""

from strata_local_aws.bridge.row import Call, Name, TypeRow

ROWS = [
    TypeRow(
        type="AWS::CloudWatch::Alarm",
        service="cloudwatch",
        name=Name("AlarmName", max_length=255),
        create=Call("PutMetricAlarm", into=""),
        update=Call("PutMetricAlarm", into=""),
        delete=Call("DeleteAlarms", {"AlarmNames": ["{ref}"]}),
        ref="{props.AlarmName}",
        attributes={"Arn": "arn:aws:cloudwatch:{region}:{account}:alarm:{props.AlarmName}"},
    ),
    TypeRow(
        type="AWS::CloudWatch::Dashboard",
        service="cloudwatch",
        name=Name("DashboardName", max_length=255),
        create=Call("PutDashboard", into=""),
        update=Call("PutDashboard", into=""),
        delete=Call("DeleteDashboards", {"DashboardNames": ["{ref}"]}),
        ref="{props.DashboardName}",
    ),
]
