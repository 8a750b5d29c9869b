"""The networking parts of EC2."""

from typing import Any

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, Part, TypeRow

RULE_SOURCES = {
    "CidrIp": ("IpRanges", "CidrIp"),
    "CidrIpv6": ("Ipv6Ranges", "CidrIpv6"),
    "SourceSecurityGroupId": ("UserIdGroupPairs", "GroupId"),
    "DestinationSecurityGroupId": ("UserIdGroupPairs", "GroupId"),
    "SourcePrefixListId": ("PrefixListIds", "PrefixListId"),
    "DestinationPrefixListId": ("PrefixListIds", "PrefixListId"),
}


def _permission(rule: dict[str, Any]) -> dict[str, Any]:
    permission: dict[str, Any] = {"IpProtocol": str(rule["IpProtocol"])}
    for port in ("FromPort", "ToPort"):
        if port in rule:
            permission[port] = int(rule[port])
    description = {"Description": rule["Description"]} if "Description" in rule else {}
    for name, (member, key) in RULE_SOURCES.items():
        if name in rule:
            permission[member] = [{key: rule[name], **description}]
    return permission


def _rules(direction: str) -> Part:
    def change(resource: Resource, old: Any, new: Any) -> None:
        gone = [rule for rule in old or [] if rule not in (new or [])]
        added = [rule for rule in new or [] if rule not in (old or [])]
        if gone:
            resource.call(
                f"RevokeSecurityGroup{direction}", GroupId=resource.physical_id, IpPermissions=[_permission(rule) for rule in gone]
            )
        if added:
            resource.call(
                f"AuthorizeSecurityGroup{direction}", GroupId=resource.physical_id, IpPermissions=[_permission(rule) for rule in added]
            )

    return Part(change)


def _egress(resource: Resource, old: Any, new: Any) -> None:
    if old is None and new is not None:
        # Stating any egress rule replaces the rule that a new group starts with.
        everything = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
        resource.call("RevokeSecurityGroupEgress", GroupId=resource.physical_id, IpPermissions=[everything])
    _rules("Egress").change(resource, old, new)


def _single_rule(direction: str) -> Any:
    def create(resource: Resource) -> dict:
        answer = resource.call(
            f"AuthorizeSecurityGroup{direction}", GroupId=resource.properties["GroupId"], IpPermissions=[_permission(resource.properties)]
        )
        return {"Id": answer["SecurityGroupRules"][0]["SecurityGroupRuleId"]}

    return create


def _remove_rule(direction: str) -> Any:
    def delete(resource: Resource) -> None:
        resource.call(
            f"RevokeSecurityGroup{direction}", GroupId=resource.properties["GroupId"], IpPermissions=[_permission(resource.properties)]
        )

    return delete


def _vpc_attribute(name: str) -> Part:
    def change(resource: Resource, _: Any, new: Any) -> None:
        value = str(new).lower() == "true" if new is not None else name == "EnableDnsSupport"
        resource.call("ModifyVpcAttribute", VpcId=resource.physical_id, **{name: {"Value": value}})

    return Part(change)


def _public_ip(resource: Resource, _: Any, new: Any) -> None:
    resource.call("ModifySubnetAttribute", SubnetId=resource.physical_id, MapPublicIpOnLaunch={"Value": str(new).lower() == "true"})


def _endpoint(resource: Resource) -> dict:
    properties = {name: value for name, value in resource.properties.items() if name != "Tags"}
    kind = properties.get("VpcEndpointType", "Gateway")
    # moto fails without the member that fits the type.
    properties.setdefault("RouteTableIds" if kind == "Gateway" else "SubnetIds", [])
    return resource.perform(Call("CreateVpcEndpoint", into=""), properties)["VpcEndpoint"]


ROWS = [
    TypeRow(
        type="AWS::EC2::VPC",
        service="ec2",
        create=Call("CreateVpc", into=""),
        delete=Call("DeleteVpc", {"VpcId": "{ref}"}),
        ref="{response.Vpc.VpcId}",
        attributes={"VpcId": "{ref}", "CidrBlock": "{props.CidrBlock}"},
        tag_id="{ref}",
        parts={"EnableDnsSupport": _vpc_attribute("EnableDnsSupport"), "EnableDnsHostnames": _vpc_attribute("EnableDnsHostnames")},
    ),
    TypeRow(
        type="AWS::EC2::Subnet",
        service="ec2",
        create=Call("CreateSubnet", into=""),
        delete=Call("DeleteSubnet", {"SubnetId": "{ref}"}),
        ref="{response.Subnet.SubnetId}",
        attributes={"SubnetId": "{ref}", "AvailabilityZone": "{response.Subnet.AvailabilityZone}", "VpcId": "{props.VpcId}"},
        tag_id="{ref}",
        parts={"MapPublicIpOnLaunch": Part(_public_ip)},
    ),
    TypeRow(
        type="AWS::EC2::RouteTable",
        service="ec2",
        create=Call("CreateRouteTable", into=""),
        delete=Call("DeleteRouteTable", {"RouteTableId": "{ref}"}),
        ref="{response.RouteTable.RouteTableId}",
        attributes={"RouteTableId": "{ref}"},
        tag_id="{ref}",
    ),
    TypeRow(
        type="AWS::EC2::SubnetRouteTableAssociation",
        service="ec2",
        create=Call("AssociateRouteTable", into=""),
        delete=Call("DisassociateRouteTable", {"AssociationId": "{ref}"}),
        ref="{response.AssociationId}",
        attributes={"Id": "{ref}"},
    ),
    TypeRow(
        type="AWS::EC2::SecurityGroup",
        service="ec2",
        name=Name("GroupName", max_length=255),
        create=Call("CreateSecurityGroup", into=""),
        delete=Call("DeleteSecurityGroup", {"GroupId": "{ref}"}),
        ref="{response.GroupId}",
        attributes={"GroupId": "{ref}", "Id": "{ref}", "VpcId": "{props.VpcId}"},
        tag_id="{ref}",
        rename={"GroupDescription": "Description"},
        parts={"SecurityGroupIngress": _rules("Ingress"), "SecurityGroupEgress": Part(_egress)},
    ),
    TypeRow(
        type="AWS::EC2::SecurityGroupIngress",
        service="ec2",
        create=_single_rule("Ingress"),
        delete=_remove_rule("Ingress"),
        ref="{response.Id}",
        attributes={"Id": "{ref}"},
    ),
    TypeRow(
        type="AWS::EC2::SecurityGroupEgress",
        service="ec2",
        create=_single_rule("Egress"),
        delete=_remove_rule("Egress"),
        ref="{response.Id}",
        attributes={"Id": "{ref}"},
    ),
    TypeRow(
        type="AWS::EC2::VPCEndpoint",
        service="ec2",
        create=_endpoint,
        update=Call("ModifyVpcEndpoint", {"VpcEndpointId": "{ref}", "PolicyDocument": "{props.PolicyDocument}"}),
        delete=Call("DeleteVpcEndpoints", {"VpcEndpointIds": ["{ref}"]}),
        ref="{response.VpcEndpointId}",
        attributes={"Id": "{ref}"},
        tag_id="{ref}",
    ),
]
