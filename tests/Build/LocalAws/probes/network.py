"""EC2."""

from probes.probe import Probe


def rules(aws, ref):
    return aws("ec2").describe_security_group_rules(SecurityGroupRuleIds=[ref])["SecurityGroupRules"]


def vpc(aws, ref):
    ec2 = aws("ec2")
    attributes = [ec2.describe_vpc_attribute(VpcId=ref, Attribute=name) for name in ("enableDnsSupport", "enableDnsHostnames")]
    return [ec2.describe_vpcs(VpcIds=[ref])["Vpcs"], attributes]


def associations(aws, ref):
    tables = aws("ec2").describe_route_tables(Filters=[{"Name": "association.route-table-association-id", "Values": [ref]}])
    return tables["RouteTables"]


def endpoint(aws, ref):
    return [row for row in aws("ec2").describe_vpc_endpoints()["VpcEndpoints"] if row["VpcEndpointId"] == ref and row["State"] != "deleted"]


PROBES = [
    Probe(
        name="Vpc",
        type="AWS::EC2::VPC",
        properties={
            "CidrBlock": "10.7.0.0/16",
            "EnableDnsSupport": True,
            "EnableDnsHostnames": True,
            "Tags": [{"Key": "Name", "Value": "probe"}],
        },
        changed={"Tags": [{"Key": "Name", "Value": "other"}]},
        read=vpc,
    ),
    Probe(
        name="Subnet",
        type="AWS::EC2::Subnet",
        properties={
            "VpcId": {"Ref": "Vpc"},
            "CidrBlock": "10.7.1.0/24",
            "AvailabilityZone": "eu-west-1a",
            "MapPublicIpOnLaunch": False,
            "Tags": [{"Key": "Name", "Value": "probe-subnet"}],
        },
        read=lambda aws, ref: aws("ec2").describe_subnets(SubnetIds=[ref])["Subnets"],
    ),
    Probe(
        name="Routes",
        type="AWS::EC2::RouteTable",
        properties={"VpcId": {"Ref": "Vpc"}, "Tags": [{"Key": "Name", "Value": "probe-routes"}]},
        read=lambda aws, ref: aws("ec2").describe_route_tables(RouteTableIds=[ref])["RouteTables"],
    ),
    Probe(
        name="Association",
        type="AWS::EC2::SubnetRouteTableAssociation",
        properties={"SubnetId": {"Ref": "Subnet"}, "RouteTableId": {"Ref": "Routes"}},
        read=associations,
    ),
    Probe(
        name="Group",
        type="AWS::EC2::SecurityGroup",
        properties={
            "GroupName": "probe-group",
            "GroupDescription": "for probes",
            "VpcId": {"Ref": "Vpc"},
            "Tags": [{"Key": "Name", "Value": "probe-sg"}],
            "SecurityGroupIngress": [
                {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5433, "CidrIp": "10.7.0.0/16", "Description": "postgres"}
            ],
            "SecurityGroupEgress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 444, "CidrIp": "10.8.0.0/16", "Description": "https"}],
        },
        changed={
            "SecurityGroupIngress": [
                {"IpProtocol": "tcp", "FromPort": 5434, "ToPort": 5435, "CidrIp": "10.9.0.0/16", "Description": "other"}
            ]
        },
        read=lambda aws, ref: aws("ec2").describe_security_groups(GroupIds=[ref])["SecurityGroups"],
    ),
    Probe(
        name="Ingress",
        type="AWS::EC2::SecurityGroupIngress",
        properties={
            "GroupId": {"Ref": "Group"},
            "IpProtocol": "tcp",
            "FromPort": 0,
            "ToPort": 65535,
            "SourceSecurityGroupId": {"Ref": "Group"},
            "Description": "itself",
        },
        hidden=("Description",),
        read=rules,
    ),
    Probe(
        name="Egress",
        type="AWS::EC2::SecurityGroupEgress",
        properties={
            "GroupId": {"Ref": "Group"},
            "IpProtocol": "tcp",
            "FromPort": 9096,
            "ToPort": 9097,
            "CidrIp": "10.10.0.0/16",
            "Description": "kafka",
        },
        read=rules,
    ),
    Probe(
        name="Endpoint",
        type="AWS::EC2::VPCEndpoint",
        properties={
            "VpcId": {"Ref": "Vpc"},
            "ServiceName": "com.amazonaws.eu-west-1.s3",
            "VpcEndpointType": "Gateway",
            "RouteTableIds": [{"Ref": "Routes"}],
            "Tags": [{"Key": "Name", "Value": "probe-endpoint"}],
        },
        read=endpoint,
    ),
]
