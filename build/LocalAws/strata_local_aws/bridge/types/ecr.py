"""Elastic Container Registry: what the CDK's bootstrap stack holds. Images are not stored by a deployment."""

from strata_local_aws.bridge.row import Call, Name, TypeRow, carried_by

REPOSITORY = {"repositoryName": "{ref}"}

ROWS = [
    TypeRow(
        type="AWS::ECR::Repository",
        service="ecr",
        name=Name("RepositoryName", max_length=256, lower=True),
        create=Call("CreateRepository", into=""),
        delete=Call("DeleteRepository", REPOSITORY | {"force": "{props.EmptyOnDelete}"}),
        ref="{props.RepositoryName}",
        attributes={
            "Arn": "arn:aws:ecr:{region}:{account}:repository/{props.RepositoryName}",
            "RepositoryUri": "{account}.dkr.ecr.{region}.amazonaws.com/{props.RepositoryName}",
        },
        parts={
            "ImageScanningConfiguration": carried_by(
                Call("PutImageScanningConfiguration", REPOSITORY, into="imageScanningConfiguration"), at_create=False
            ),
            "ImageTagMutability": carried_by(Call("PutImageTagMutability", REPOSITORY, into="imageTagMutability"), at_create=False),
            "LifecyclePolicy": carried_by(
                Call("PutLifecyclePolicy", REPOSITORY | {"lifecyclePolicyText": "{value.LifecyclePolicyText}"}),
                Call("DeleteLifecyclePolicy", REPOSITORY),
            ),
            "RepositoryPolicyText": carried_by(
                Call("SetRepositoryPolicy", REPOSITORY, into="policyText"), Call("DeleteRepositoryPolicy", REPOSITORY)
            ),
        },
        ignored={"EmptyOnDelete": "only deletion uses it"},
    ),
]
