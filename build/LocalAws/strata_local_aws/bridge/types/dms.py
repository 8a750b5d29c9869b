"""Database Migration Service. Its identifiers are lower case; the physical ids are ARNs."""

import json

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, TypeRow


def _lower_type(properties: dict, _: Resource) -> dict:
    return properties | {"EndpointType": str(properties["EndpointType"]).lower()}


def _as_text(properties: dict, _: Resource) -> dict:
    """Mappings and settings may be objects in a template; the API takes their JSON text."""
    texts = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in properties.items()
        if name in ("TableMappings", "ReplicationSettings", "SupplementalSettings")
    }
    return properties | texts


ROWS = [
    TypeRow(
        type="AWS::DMS::ReplicationSubnetGroup",
        service="dms",
        name=Name("ReplicationSubnetGroupIdentifier", max_length=255, lower=True),
        create=Call("CreateReplicationSubnetGroup", into=""),
        update=Call("ModifyReplicationSubnetGroup", {"ReplicationSubnetGroupIdentifier": "{ref}"}, into=""),
        delete=Call("DeleteReplicationSubnetGroup", {"ReplicationSubnetGroupIdentifier": "{ref}"}),
        ref="{props.ReplicationSubnetGroupIdentifier}",
        tag_id="arn:aws:dms:{region}:{account}:subgrp:{ref}",
    ),
    TypeRow(
        type="AWS::DMS::ReplicationInstance",
        service="dms",
        name=Name("ReplicationInstanceIdentifier", max_length=63, lower=True),
        create=Call("CreateReplicationInstance", into=""),
        update=Call("ModifyReplicationInstance", {"ReplicationInstanceArn": "{ref}", "ApplyImmediately": True}, into=""),
        delete=Call("DeleteReplicationInstance", {"ReplicationInstanceArn": "{ref}"}),
        ref="{response.ReplicationInstance.ReplicationInstanceArn}",
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::DMS::Endpoint",
        service="dms",
        name=Name("EndpointIdentifier", max_length=255, lower=True),
        create=Call("CreateEndpoint", into=""),
        update=Call("ModifyEndpoint", {"EndpointArn": "{ref}"}, into=""),
        delete=Call("DeleteEndpoint", {"EndpointArn": "{ref}"}),
        ref="{response.Endpoint.EndpointArn}",
        tag_id="{ref}",
        prepare=_lower_type,
    ),
    TypeRow(
        type="AWS::DMS::ReplicationTask",
        service="dms",
        name=Name("ReplicationTaskIdentifier", max_length=255, lower=True),
        create=Call("CreateReplicationTask", into=""),
        update=Call("ModifyReplicationTask", {"ReplicationTaskArn": "{ref}"}, into=""),
        delete=Call("DeleteReplicationTask", {"ReplicationTaskArn": "{ref}"}),
        ref="{response.ReplicationTask.ReplicationTaskArn}",
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::DMS::ReplicationConfig",
        service="dms",
        create=Call("CreateReplicationConfig", into=""),
        update=Call("ModifyReplicationConfig", {"ReplicationConfigArn": "{ref}"}, into=""),
        delete=Call("DeleteReplicationConfig", {"ReplicationConfigArn": "{ref}"}),
        ref="{response.ReplicationConfig.ReplicationConfigArn}",
        attributes={"ReplicationConfigArn": "{ref}"},
        tag_id="{ref}",
        prepare=_as_text,
    ),
]
