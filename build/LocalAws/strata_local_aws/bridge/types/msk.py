"""Managed Streaming for Kafka."""

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, TypeRow


def _serverless(properties: dict, _: Resource) -> dict:
    shared = {name: properties[name] for name in ("ClusterName", "Tags") if name in properties}
    own = {name: value for name, value in properties.items() if name not in shared}
    own["VpcConfigs"] = [
        {("SecurityGroupIds" if name == "SecurityGroups" else name): value for name, value in config.items()}
        for config in own["VpcConfigs"]
    ]
    return shared | {"Serverless": own}


ROWS = [
    TypeRow(
        type="AWS::MSK::Cluster",
        service="kafka",
        create=Call("CreateCluster", into=""),
        delete=Call("DeleteCluster", {"ClusterArn": "{ref}"}),
        ref="{response.ClusterArn}",
        attributes={"Arn": "{ref}"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::MSK::ServerlessCluster",
        service="kafka",
        create=Call("CreateClusterV2", into=""),
        delete=Call("DeleteCluster", {"ClusterArn": "{ref}"}),
        ref="{response.ClusterArn}",
        attributes={"Arn": "{ref}"},
        tag_id="{ref}",
        prepare=_serverless,
    ),
    TypeRow(
        type="AWS::MSK::ClusterPolicy",
        service="kafka",
        create=Call("PutClusterPolicy", into=""),
        update=Call("PutClusterPolicy", into=""),
        delete=Call("DeleteClusterPolicy", {"ClusterArn": "{ref}"}),
        ref="{props.ClusterArn}",
        attributes={"CurrentVersion": "{response.CurrentVersion}"},
    ),
]
