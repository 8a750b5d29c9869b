"""IAM, Secrets Manager, SSM."""

from probes.probe import Probe


def document(action: str, resource: str = "*") -> dict:
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]}


def trust(service: str) -> dict:
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]}


def role(aws, ref):
    iam = aws("iam")
    inline = [iam.get_role_policy(RoleName=ref, PolicyName=name) for name in iam.list_role_policies(RoleName=ref)["PolicyNames"]]
    return [iam.get_role(RoleName=ref)["Role"], inline, iam.list_attached_role_policies(RoleName=ref)["AttachedPolicies"]]


def managed_policy(aws, ref):
    iam = aws("iam")
    policy = iam.get_policy(PolicyArn=ref)["Policy"]
    version = iam.get_policy_version(PolicyArn=ref, VersionId=policy["DefaultVersionId"])["PolicyVersion"]["Document"]
    return [policy, version, iam.list_entities_for_policy(PolicyArn=ref)["PolicyRoles"]]


def secret(aws, ref):
    manager = aws("secretsmanager")
    return [manager.describe_secret(SecretId=ref), manager.get_secret_value(SecretId=ref)["SecretString"]]


PROBES = [
    Probe(
        name="Role",
        type="AWS::IAM::Role",
        properties={
            "RoleName": "probe-role",
            "Description": "cleans",
            "Path": "/lake/",
            "MaxSessionDuration": 7200,
            "AssumeRolePolicyDocument": trust("glue.amazonaws.com"),
            "Policies": [
                {"PolicyName": "data", "PolicyDocument": document("s3:GetObject")},
                {"PolicyName": "other", "PolicyDocument": document("s3:PutObject")},
            ],
            "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={
            "Description": "curates",
            "AssumeRolePolicyDocument": trust("lambda.amazonaws.com"),
            "ManagedPolicyArns": [{"Ref": "Managed"}],
            "Policies": [{"PolicyName": "data", "PolicyDocument": document("s3:ListBucket")}],
            "Tags": [{"Key": "a", "Value": "c"}],
        },
        read=role,
    ),
    Probe(
        name="Managed",
        type="AWS::IAM::ManagedPolicy",
        properties={
            "ManagedPolicyName": "probe-managed",
            "Description": "shared",
            "Path": "/lake/",
            "PolicyDocument": document("logs:PutLogEvents"),
        },
        changed={"PolicyDocument": document("logs:CreateLogGroup")},
        read=managed_policy,
    ),
    Probe(
        name="Inline",
        type="AWS::IAM::Policy",
        properties={"PolicyName": "probe-inline", "PolicyDocument": document("sqs:SendMessage"), "Roles": [{"Ref": "Role"}]},
        changed={"PolicyDocument": document("sqs:ReceiveMessage")},
        read=lambda aws, ref: aws("iam").get_role_policy(RoleName="probe-role", PolicyName=ref),
    ),
    Probe(
        name="User",
        type="AWS::IAM::User",
        properties={
            "UserName": "probe-user",
            "Path": "/lake/",
            "Policies": [{"PolicyName": "own", "PolicyDocument": document("s3:ListAllMyBuckets")}],
        },
        changed={"Policies": [{"PolicyName": "own", "PolicyDocument": document("s3:GetBucketLocation")}]},
        read=lambda aws, ref: [aws("iam").get_user(UserName=ref)["User"], aws("iam").get_user_policy(UserName=ref, PolicyName="own")],
    ),
    Probe(
        name="Secret",
        type="AWS::SecretsManager::Secret",
        properties={
            "Name": "probe/secret",
            "Description": "of the shop",
            "SecretString": '{"password":"p1"}',
            "KmsKeyId": "alias/other",
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"SecretString": '{"password":"p2"}', "Description": "of the new shop"},
        read=secret,
    ),
    Probe(
        name="Generated",
        type="AWS::SecretsManager::Secret",
        properties={
            "Name": "probe/generated",
            "GenerateSecretString": {
                "SecretStringTemplate": '{"username":"strata"}',
                "GenerateStringKey": "password",
                "PasswordLength": 20,
                "ExcludePunctuation": True,
            },
        },
        hidden=("GenerateSecretString",),
        read=secret,
    ),
    Probe(
        name="Parameter",
        type="AWS::SSM::Parameter",
        properties={"Name": "/probe/parameter", "Type": "String", "Value": "one", "Description": "a value", "Tags": {"a": "b"}},
        changed={"Value": "two", "Tags": {"a": "c"}},
        read=lambda aws, ref: [
            aws("ssm").get_parameter(Name=ref)["Parameter"],
            aws("ssm").describe_parameters(ParameterFilters=[{"Key": "Name", "Values": [ref]}])["Parameters"],
            aws("ssm").list_tags_for_resource(ResourceType="Parameter", ResourceId=ref)["TagList"],
        ],
    ),
]
