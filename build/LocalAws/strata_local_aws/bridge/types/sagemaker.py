"""SageMaker. Pipelines, models and endpoints are described; nothing trains, transforms or serves."""

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, TypeRow

ARN = "arn:aws:sagemaker:{region}:{account}:"


def _definition(properties: dict, _: Resource) -> dict:
    """The template wraps the definition: a text, or a place in S3 whose key the API calls ObjectKey."""
    rest = {name: value for name, value in properties.items() if name != "PipelineDefinition"}
    wrapped = properties.get("PipelineDefinition", {})
    if "PipelineDefinitionBody" in wrapped:
        rest["PipelineDefinition"] = wrapped["PipelineDefinitionBody"]
    else:
        place = dict(wrapped.get("PipelineDefinitionS3Location", {}))
        place["ObjectKey"] = place.pop("Key", None)
        rest["PipelineDefinitionS3Location"] = {{"Version": "VersionId"}.get(name, name): value for name, value in place.items()}
    return rest


def _job_definition(kind: str) -> TypeRow:
    return TypeRow(
        type=f"AWS::SageMaker::{kind}JobDefinition",
        service="sagemaker",
        name=Name("JobDefinitionName", max_length=63),
        create=Call(f"Create{kind}JobDefinition", into=""),
        delete=Call(f"Delete{kind}JobDefinition", {"JobDefinitionName": "{props.JobDefinitionName}"}),
        ref="{response.JobDefinitionArn}",
        attributes={"JobDefinitionArn": "{ref}", "JobDefinitionName": "{props.JobDefinitionName}"},
        tag_id="{ref}",
    )


ROWS = [
    TypeRow(
        type="AWS::SageMaker::Pipeline",
        service="sagemaker",
        create=Call("CreatePipeline", into=""),
        update=Call("UpdatePipeline", {"PipelineName": "{ref}"}, into=""),
        delete=Call("DeletePipeline", {"PipelineName": "{ref}"}),
        ref="{props.PipelineName}",
        tag_id=ARN + "pipeline/{ref}",
        prepare=_definition,
    ),
    TypeRow(
        type="AWS::SageMaker::ModelPackageGroup",
        service="sagemaker",
        create=Call("CreateModelPackageGroup", into=""),
        delete=Call("DeleteModelPackageGroup", {"ModelPackageGroupName": "{props.ModelPackageGroupName}"}),
        ref="{response.ModelPackageGroupArn}",
        attributes={"ModelPackageGroupArn": "{ref}", "ModelPackageGroupStatus": "Completed"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::SageMaker::Model",
        service="sagemaker",
        name=Name("ModelName", max_length=63),
        create=Call("CreateModel", into=""),
        delete=Call("DeleteModel", {"ModelName": "{props.ModelName}"}),
        ref="{response.ModelArn}",
        attributes={"ModelArn": "{ref}", "ModelName": "{props.ModelName}"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::SageMaker::EndpointConfig",
        service="sagemaker",
        name=Name("EndpointConfigName", max_length=63),
        create=Call("CreateEndpointConfig", into=""),
        delete=Call("DeleteEndpointConfig", {"EndpointConfigName": "{props.EndpointConfigName}"}),
        ref="{response.EndpointConfigArn}",
        attributes={"Id": "{ref}", "EndpointConfigName": "{props.EndpointConfigName}"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::SageMaker::Endpoint",
        service="sagemaker",
        name=Name("EndpointName", max_length=63),
        create=Call("CreateEndpoint", into=""),
        update=Call("UpdateEndpoint", {"EndpointName": "{props.EndpointName}"}, into=""),
        delete=Call("DeleteEndpoint", {"EndpointName": "{props.EndpointName}"}),
        ref="{response.EndpointArn}",
        attributes={"EndpointArn": "{ref}", "EndpointName": "{props.EndpointName}"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::SageMaker::FeatureGroup",
        service="sagemaker",
        create=Call("CreateFeatureGroup", into=""),
        delete=Call("DeleteFeatureGroup", {"FeatureGroupName": "{ref}"}),
        ref="{props.FeatureGroupName}",
        attributes={"FeatureGroupStatus": "Created"},
        tag_id=ARN + "feature-group/{ref}",
    ),
    _job_definition("DataQuality"),
    _job_definition("ModelQuality"),
    TypeRow(
        type="AWS::SageMaker::MonitoringSchedule",
        service="sagemaker",
        create=Call("CreateMonitoringSchedule", into=""),
        update=Call("UpdateMonitoringSchedule", {"MonitoringScheduleName": "{props.MonitoringScheduleName}"}, into=""),
        delete=Call("DeleteMonitoringSchedule", {"MonitoringScheduleName": "{props.MonitoringScheduleName}"}),
        ref="{response.MonitoringScheduleArn}",
        attributes={"MonitoringScheduleArn": "{ref}"},
        tag_id="{ref}",
    ),
]
