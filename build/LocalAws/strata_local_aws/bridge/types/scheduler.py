"""EventBridge Scheduler."""

from strata_local_aws.bridge.row import Call, Name, TypeRow

GROUP = "{props.GroupName}"

ROWS = [
    TypeRow(
        type="AWS::Scheduler::Schedule",
        service="scheduler",
        name=Name("Name"),
        create=Call("CreateSchedule", into=""),
        update=Call("UpdateSchedule", {"Name": "{ref}"}, into=""),
        delete=Call("DeleteSchedule", {"Name": "{ref}", "GroupName": GROUP}),
        ref="{props.Name}",
        attributes={"Arn": "{response.ScheduleArn}"},
    ),
    TypeRow(
        type="AWS::Scheduler::ScheduleGroup",
        service="scheduler",
        name=Name("Name"),
        create=Call("CreateScheduleGroup", into=""),
        delete=Call("DeleteScheduleGroup", {"Name": "{ref}"}),
        ref="{props.Name}",
        attributes={"Arn": "{response.ScheduleGroupArn}"},
    ),
]
