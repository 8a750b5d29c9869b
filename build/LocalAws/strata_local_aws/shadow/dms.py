"""Database Migration Service: moto has no update, no serverless replication, and drops most endpoint settings."""

from typing import Any

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.shadow.tags import ShadowTags


def _subnets(record: Record) -> Record:
    subnets = [{"SubnetIdentifier": subnet, "SubnetStatus": "Active"} for subnet in record.get("SubnetIds", [])]
    return {"Subnets": subnets, "ReplicationSubnetGroupIdentifier": record["ReplicationSubnetGroupIdentifier"].lower()}


def _instance_view(record: Record) -> Record:
    groups = [{"VpcSecurityGroupId": group, "Status": "active"} for group in record.get("VpcSecurityGroupIds", [])]
    subnet_group = {"ReplicationSubnetGroupIdentifier": record.get("ReplicationSubnetGroupIdentifier")}
    return {"VpcSecurityGroups": groups, "ReplicationSubnetGroup": subnet_group}


def _entity(name: str, arn_member: str, arn_kind: str, computed: dict[str, Any], **more: Any) -> Entity:
    arn = f"arn:aws:dms:{{region}}:{{account}}:{arn_kind}"
    return Entity(
        service="dms",
        name=name,
        keys=(f"{name}Identifier",),
        exists="ResourceAlreadyExistsFault",
        absent="ResourceNotFoundFault",
        computed={arn_member: arn, **computed},
        arn=arn_member,
        **more,
    )


SUBNET_GROUP = _entity(
    "ReplicationSubnetGroup",
    "Arn",
    "subgrp:{input.ReplicationSubnetGroupIdentifier}",
    {"SubnetGroupStatus": "Complete", "VpcId": "vpc-local"},
    derive=_subnets,
)
INSTANCE = _entity(
    "ReplicationInstance",
    "ReplicationInstanceArn",
    "rep:{id}",
    {"ReplicationInstanceStatus": "available", "InstanceCreateTime": "{now}"},
    derive=_instance_view,
)
ENDPOINT = _entity("Endpoint", "EndpointArn", "endpoint:{id}", {"Status": "active"}, secret=("Password",))
TASK = _entity("ReplicationTask", "ReplicationTaskArn", "task:{id}", {"Status": "ready", "ReplicationTaskCreationDate": "{now}"})
CONFIG = _entity(
    "ReplicationConfig",
    "ReplicationConfigArn",
    "replication-config:{id}",
    {"Status": "created", "ReplicationConfigCreateTime": "{now}", "ReplicationConfigUpdateTime": "{now}"},
)


def dms_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of every DMS operation that deployments and their verification use."""
    groups, instances, endpoints, tasks, configs = entities = [
        Verbs(entity, account) for entity in (SUBNET_GROUP, INSTANCE, ENDPOINT, TASK, CONFIG)
    ]
    tags = ShadowTags(entities, "ResourceArn", "Tags", "TagKeys", "TagList")
    return {
        **_groups(groups),
        **_instances(instances),
        **_endpoints(endpoints),
        **_tasks(tasks),
        **_configs(configs),
        **tags.handlers("AddTagsToResource", "RemoveTagsFromResource", "ListTagsForResource"),
    }


def _groups(verbs: Verbs) -> dict[str, Handler]:
    key = {"ReplicationSubnetGroupIdentifier": "ReplicationSubnetGroupIdentifier"}
    return {
        "CreateReplicationSubnetGroup": verbs.create("ReplicationSubnetGroup"),
        "DescribeReplicationSubnetGroups": verbs.describe(
            "ReplicationSubnetGroups", {"replication-subnet-group-id": "ReplicationSubnetGroupIdentifier"}
        ),
        "ModifyReplicationSubnetGroup": verbs.update(key, "ReplicationSubnetGroup"),
        "DeleteReplicationSubnetGroup": verbs.delete(key),
    }


def _instances(verbs: Verbs) -> dict[str, Handler]:
    key = {"ReplicationInstanceArn": "ReplicationInstanceArn"}
    return {
        "CreateReplicationInstance": verbs.create("ReplicationInstance"),
        "DescribeReplicationInstances": verbs.describe(
            "ReplicationInstances",
            {
                "replication-instance-arn": "ReplicationInstanceArn",
                "replication-instance-id": "ReplicationInstanceIdentifier",
                "replication-instance-class": "ReplicationInstanceClass",
                "engine-version": "EngineVersion",
            },
        ),
        "ModifyReplicationInstance": verbs.update(key, "ReplicationInstance"),
        "DeleteReplicationInstance": verbs.delete(key, "ReplicationInstance"),
    }


def _endpoints(verbs: Verbs) -> dict[str, Handler]:
    key = {"EndpointArn": "EndpointArn"}
    return {
        "CreateEndpoint": verbs.create("Endpoint"),
        "DescribeEndpoints": verbs.describe(
            "Endpoints",
            {
                "endpoint-arn": "EndpointArn",
                "endpoint-id": "EndpointIdentifier",
                "endpoint-type": "EndpointType",
                "engine-name": "EngineName",
            },
        ),
        "ModifyEndpoint": verbs.update(key, "Endpoint"),
        "DeleteEndpoint": verbs.delete(key, "Endpoint"),
    }


def _tasks(verbs: Verbs) -> dict[str, Handler]:
    key = {"ReplicationTaskArn": "ReplicationTaskArn"}
    return {
        "CreateReplicationTask": verbs.create("ReplicationTask"),
        "DescribeReplicationTasks": verbs.describe(
            "ReplicationTasks",
            {
                "replication-task-arn": "ReplicationTaskArn",
                "replication-task-id": "ReplicationTaskIdentifier",
                "migration-type": "MigrationType",
                "endpoint-arn": "SourceEndpointArn",
                "replication-instance-arn": "ReplicationInstanceArn",
            },
        ),
        "ModifyReplicationTask": verbs.update(key, "ReplicationTask"),
        "StartReplicationTask": verbs.set(key, "ReplicationTask", {"Status": "running"}),
        "StopReplicationTask": verbs.set(key, "ReplicationTask", {"Status": "stopped"}),
        "DeleteReplicationTask": verbs.delete(key, "ReplicationTask"),
    }


def _configs(verbs: Verbs) -> dict[str, Handler]:
    key = {"ReplicationConfigArn": "ReplicationConfigArn"}
    filters = {
        "replication-config-arn": "ReplicationConfigArn",
        "replication-config-id": "ReplicationConfigIdentifier",
        "replication-type": "ReplicationType",
    }
    return {
        "CreateReplicationConfig": verbs.create("ReplicationConfig"),
        "DescribeReplicationConfigs": verbs.describe("ReplicationConfigs", filters),
        "DescribeReplications": verbs.describe("Replications", filters),
        "ModifyReplicationConfig": verbs.update(key, "ReplicationConfig", {"ReplicationConfigUpdateTime": "{now}"}),
        "StartReplication": verbs.set(key, "Replication", {"Status": "running"}),
        "StopReplication": verbs.set(key, "Replication", {"Status": "stopped"}),
        "DeleteReplicationConfig": verbs.delete(key, "ReplicationConfig"),
    }
