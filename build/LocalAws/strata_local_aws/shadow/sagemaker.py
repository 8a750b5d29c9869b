"""SageMaker: what moto lacks, cannot delete, or keeps without its security settings."""

from dataclasses import dataclass, field

from moto.sagemaker.models import sagemaker_backends

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.tags import ShadowTags
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request


@dataclass(frozen=True)
class Kind:
    """One kind of entity: its name in operations, its key, its part of the ARN, the member of list answers."""

    name: str
    key: str
    arn_part: str
    plural: str
    listed: str
    status: dict[str, str] = field(default_factory=dict)
    updates: bool = False

    @property
    def arn(self) -> str:
        """Return the member that holds the ARN."""
        return self.key.removesuffix("Name") + "Arn"


KINDS = (
    Kind("Model", "ModelName", "model", "Models", "Models"),
    Kind("EndpointConfig", "EndpointConfigName", "endpoint-config", "EndpointConfigs", "EndpointConfigs"),
    Kind("Endpoint", "EndpointName", "endpoint", "Endpoints", "Endpoints", {"EndpointStatus": "InService"}, updates=True),
    Kind("FeatureGroup", "FeatureGroupName", "feature-group", "FeatureGroups", "FeatureGroupSummaries", {"FeatureGroupStatus": "Created"}),
    Kind(
        "MonitoringSchedule",
        "MonitoringScheduleName",
        "monitoring-schedule",
        "MonitoringSchedules",
        "MonitoringScheduleSummaries",
        {"MonitoringScheduleStatus": "Scheduled"},
        updates=True,
    ),
    Kind(
        "DataQualityJobDefinition",
        "JobDefinitionName",
        "data-quality-job-definition",
        "DataQualityJobDefinitions",
        "JobDefinitionSummaries",
    ),
    Kind(
        "ModelQualityJobDefinition",
        "JobDefinitionName",
        "model-quality-job-definition",
        "ModelQualityJobDefinitions",
        "JobDefinitionSummaries",
    ),
)


def sagemaker_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the shadow entities, of their tags, and of the delete that moto lacks."""
    entities = [_verbs(kind, account) for kind in KINDS]
    tags = ShadowTags(entities, "ResourceArn", "Tags", "TagKeys", "Tags")

    def delete_package_group(request: Request) -> dict:
        known = sagemaker_backends[account][request.region].model_package_groups
        name = request.parameters["ModelPackageGroupName"].rpartition("/")[2]
        if known.pop(name, None) is None:
            raise AwsError("ResourceNotFound", f"ModelPackageGroup {name} is not found.")
        return {}

    def not_run(request: Request) -> dict:
        raise AwsError("ValidationException", f"{request.operation}: the local AWS describes pipelines and runs none.")

    handlers = {
        "StartPipelineExecution": not_run,
        "DeleteModelPackageGroup": delete_package_group,
        **tags.handlers("AddTags", "DeleteTags", "ListTags"),
    }
    for kind, verbs in zip(KINDS, entities):
        handlers |= _operations(kind, verbs)
    return handlers


def _verbs(kind: Kind, account: str) -> Verbs:
    times = {"CreationTime": "{now}", "LastModifiedTime": "{now}"}
    arn = "arn:aws:sagemaker:{region}:{account}:" + kind.arn_part + "/{input." + kind.key + "}"
    return Verbs(
        Entity(
            service="sagemaker",
            name=kind.name,
            keys=(kind.key,),
            exists="ResourceInUse",
            absent="ResourceNotFound",
            computed=times | kind.status | {kind.arn: arn},
            arn=kind.arn,
        ),
        account,
    )


def _operations(kind: Kind, verbs: Verbs) -> dict[str, Handler]:
    key = {kind.key: kind.key}
    operations = {
        f"Create{kind.name}": verbs.create(),
        f"Describe{kind.name}": verbs.get(key),
        f"List{kind.plural}": verbs.list(kind.listed),
        f"Delete{kind.name}": verbs.delete(key),
    }
    return operations | ({f"Update{kind.name}": verbs.update(key, also={"LastModifiedTime": "{now}"})} if kind.updates else {})
