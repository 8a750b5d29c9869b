"""SageMaker."""

from probes.probe import Probe

KEY = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
ROLE = "arn:aws:iam::111122223333:role/probe-ml"
IMAGE = "141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1"


def pipeline(name: str) -> dict:
    return {
        "PipelineDefinitionBody": '{"Version":"2020-12-01","Metadata":{},"Parameters":[],"Steps":[{"Name":"'
        + name
        + '","Type":"Fail","Arguments":{}}]}'
    }


def read_of(operation: str, argument: str, name: str):
    return lambda aws, ref: getattr(aws("sagemaker"), f"describe_{operation}")(**{argument: name})


def monitored(kind: str) -> dict:
    return {
        "JobDefinitionName": f"probe-{kind.lower()}",
        "RoleArn": ROLE,
        f"{kind}AppSpecification": {"ImageUri": IMAGE},
        f"{kind}JobOutputConfig": {
            "KmsKeyId": KEY,
            "MonitoringOutputs": [{"S3Output": {"LocalPath": "/opt/out", "S3UploadMode": "EndOfJob", "S3Uri": "s3://ml/reports/"}}],
        },
        "JobResources": {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 20, "VolumeKmsKeyId": KEY}},
        "StoppingCondition": {"MaxRuntimeInSeconds": 3600},
    }


BATCH = {"DataCapturedDestinationS3Uri": "s3://ml/capture/", "DatasetFormat": {"Csv": {"Header": True}}, "LocalPath": "/opt/in"}

PROBES = [
    Probe(
        name="Group",
        type="AWS::SageMaker::ModelPackageGroup",
        properties={
            "ModelPackageGroupName": "probe-models",
            "ModelPackageGroupDescription": "demand",
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        read=lambda aws, ref: [
            aws("sagemaker").describe_model_package_group(ModelPackageGroupName="probe-models"),
            aws("sagemaker").list_tags(ResourceArn=ref)["Tags"],
        ],
    ),
    Probe(
        name="Pipeline",
        type="AWS::SageMaker::Pipeline",
        properties={
            "PipelineName": "probe-pipeline",
            "PipelineDisplayName": "Probe",
            "PipelineDescription": "trains",
            "RoleArn": ROLE,
            "ParallelismConfiguration": {"MaxParallelExecutionSteps": 4},
            "PipelineDefinition": pipeline("First"),
        },
        changed={"PipelineDefinition": pipeline("Second"), "PipelineDescription": "scores"},
        read=read_of("pipeline", "PipelineName", "probe-pipeline"),
    ),
    Probe(
        name="Model",
        type="AWS::SageMaker::Model",
        properties={
            "ModelName": "probe-model",
            "ExecutionRoleArn": ROLE,
            "EnableNetworkIsolation": True,
            "PrimaryContainer": {"Image": IMAGE, "ModelDataUrl": "s3://ml/model.tar.gz"},
            "VpcConfig": {"Subnets": ["subnet-1"], "SecurityGroupIds": ["sg-1"]},
        },
        read=read_of("model", "ModelName", "probe-model"),
    ),
    Probe(
        name="Config",
        type="AWS::SageMaker::EndpointConfig",
        depends_on="Model",
        properties={
            "EndpointConfigName": "probe-config",
            "KmsKeyId": KEY,
            "ProductionVariants": [
                {
                    "ModelName": "probe-model",
                    "VariantName": "one",
                    "InitialInstanceCount": 1,
                    "InstanceType": "ml.m5.large",
                    "InitialVariantWeight": 1,
                }
            ],
        },
        hidden=("ProductionVariants.InitialVariantWeight",),
        read=read_of("endpoint_config", "EndpointConfigName", "probe-config"),
    ),
    Probe(
        name="Endpoint",
        type="AWS::SageMaker::Endpoint",
        depends_on="Config",
        properties={"EndpointName": "probe-endpoint", "EndpointConfigName": "probe-config"},
        read=read_of("endpoint", "EndpointName", "probe-endpoint"),
    ),
    Probe(
        name="Features",
        type="AWS::SageMaker::FeatureGroup",
        properties={
            "FeatureGroupName": "probe-features",
            "RecordIdentifierFeatureName": "store",
            "EventTimeFeatureName": "at",
            "RoleArn": ROLE,
            "Description": "daily",
            "FeatureDefinitions": [{"FeatureName": "store", "FeatureType": "String"}, {"FeatureName": "at", "FeatureType": "String"}],
            "OfflineStoreConfig": {"S3StorageConfig": {"S3Uri": "s3://ml/features/", "KmsKeyId": KEY}, "TableFormat": "Iceberg"},
        },
        read=read_of("feature_group", "FeatureGroupName", "probe-features"),
    ),
    Probe(
        name="DataQuality",
        type="AWS::SageMaker::DataQualityJobDefinition",
        properties=monitored("DataQuality")
        | {
            "DataQualityJobInput": {"BatchTransformInput": BATCH},
            "DataQualityBaselineConfig": {"ConstraintsResource": {"S3Uri": "s3://ml/constraints.json"}},
        },
        read=read_of("data_quality_job_definition", "JobDefinitionName", "probe-dataquality"),
    ),
    Probe(
        name="ModelQuality",
        type="AWS::SageMaker::ModelQualityJobDefinition",
        properties=monitored("ModelQuality")
        | {
            "ModelQualityAppSpecification": {"ImageUri": IMAGE, "ProblemType": "Regression"},
            "ModelQualityJobInput": {
                "BatchTransformInput": BATCH | {"InferenceAttribute": "0"},
                "GroundTruthS3Input": {"S3Uri": "s3://ml/truth/"},
            },
        },
        read=read_of("model_quality_job_definition", "JobDefinitionName", "probe-modelquality"),
    ),
    Probe(
        name="Monitor",
        type="AWS::SageMaker::MonitoringSchedule",
        depends_on="DataQuality",
        properties={
            "MonitoringScheduleName": "probe-monitor",
            "MonitoringScheduleConfig": {
                "MonitoringType": "DataQuality",
                "MonitoringJobDefinitionName": "probe-dataquality",
                "ScheduleConfig": {"ScheduleExpression": "cron(0 6 ? * * *)"},
            },
        },
        changed={
            "MonitoringScheduleConfig": {
                "MonitoringType": "DataQuality",
                "MonitoringJobDefinitionName": "probe-dataquality",
                "ScheduleConfig": {"ScheduleExpression": "cron(0 7 ? * * *)"},
            }
        },
        read=read_of("monitoring_schedule", "MonitoringScheduleName", "probe-monitor"),
    ),
]
