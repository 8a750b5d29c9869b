"""SageMaker: what moto lacks, cannot delete, or takes only with an endpoint."""

from moto.sagemaker.models import sagemaker_backends

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.tags import ShadowTags
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

# moto wants the definitions of monitoring jobs to name an endpoint; batch transforms have none.
MONITORED = ("DataQuality", "ModelQuality")
ARN = "arn:aws:sagemaker:{region}:{account}:"


def sagemaker_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the shadow entities of SageMaker and of the missing deletes."""
    schedules = Verbs(Entity(
        service="sagemaker", name="MonitoringSchedule", keys=("MonitoringScheduleName",), exists="ResourceInUse", absent="ResourceNotFound",
        computed={
            "MonitoringScheduleArn": ARN + "monitoring-schedule/{input.MonitoringScheduleName}", "MonitoringScheduleStatus": "Scheduled",
            "CreationTime": "{now}", "LastModifiedTime": "{now}",
        },
        arn="MonitoringScheduleArn",
    ), account)
    groups = Verbs(Entity(
        service="sagemaker", name="FeatureGroup", keys=("FeatureGroupName",), exists="ResourceInUse", absent="ResourceNotFound",
        computed={"FeatureGroupArn": ARN + "feature-group/{input.FeatureGroupName}", "FeatureGroupStatus": "Created", "CreationTime": "{now}"},
        arn="FeatureGroupArn",
    ), account)
    definitions = [_job_definition_verbs(kind, account) for kind in MONITORED]
    tags = ShadowTags([schedules, groups, *definitions], "ResourceArn", "Tags", "TagKeys", "Tags")

    def delete_package_group(request: Request) -> dict:
        known = sagemaker_backends[account][request.region].model_package_groups
        name = request.parameters["ModelPackageGroupName"].rpartition("/")[2]
        if known.pop(name, None) is None:
            raise AwsError("ResourceNotFound", f"ModelPackageGroup {name} is not found.")
        return {}

    return {
        **_schedules(schedules), **_feature_groups(groups),
        **{name: handler for kind, verbs in zip(MONITORED, definitions) for name, handler in _job_definitions(kind, verbs).items()},
        "DeleteModelPackageGroup": delete_package_group,
        **tags.handlers("AddTags", "DeleteTags", "ListTags"),
    }


def _schedules(verbs: Verbs) -> dict[str, Handler]:
    key = {"MonitoringScheduleName": "MonitoringScheduleName"}
    return {
        "CreateMonitoringSchedule": verbs.create(),
        "DescribeMonitoringSchedule": verbs.get(key),
        "ListMonitoringSchedules": verbs.list("MonitoringScheduleSummaries"),
        "UpdateMonitoringSchedule": verbs.update(key, also={"LastModifiedTime": "{now}"}),
        "StartMonitoringSchedule": verbs.set(key, "", {"MonitoringScheduleStatus": "Scheduled"}),
        "StopMonitoringSchedule": verbs.set(key, "", {"MonitoringScheduleStatus": "Stopped"}),
        "DeleteMonitoringSchedule": verbs.delete(key),
    }


def _feature_groups(verbs: Verbs) -> dict[str, Handler]:
    key = {"FeatureGroupName": "FeatureGroupName"}
    return {
        "CreateFeatureGroup": verbs.create(),
        "DescribeFeatureGroup": verbs.get(key),
        "ListFeatureGroups": verbs.list("FeatureGroupSummaries"),
        "DeleteFeatureGroup": verbs.delete(key),
    }


def _job_definition_verbs(kind: str, account: str) -> Verbs:
    arn_part = {"DataQuality": "data-quality", "ModelQuality": "model-quality"}[kind]
    return Verbs(Entity(
        service="sagemaker", name=f"{kind}JobDefinition", keys=("JobDefinitionName",), exists="ResourceInUse", absent="ResourceNotFound",
        computed={"JobDefinitionArn": ARN + arn_part + "-job-definition/{input.JobDefinitionName}", "CreationTime": "{now}"},
        arn="JobDefinitionArn",
    ), account)


def _job_definitions(kind: str, verbs: Verbs) -> dict[str, Handler]:
    key = {"JobDefinitionName": "JobDefinitionName"}
    return {
        f"Create{kind}JobDefinition": verbs.create(),
        f"Describe{kind}JobDefinition": verbs.get(key),
        f"Delete{kind}JobDefinition": verbs.delete(key),
    }
