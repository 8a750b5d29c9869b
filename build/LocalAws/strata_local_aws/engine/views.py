"""Stacks, events and change sets in the shapes that the API answers."""

from typing import Any

from strata_local_aws.engine.stack import ChangeSet, Event, Stack, StackResource


def stack_view(stack: Stack) -> dict[str, Any]:
    """Return a member of DescribeStacks."""
    request = stack.request
    return {
        "StackId": stack.id,
        "StackName": stack.name,
        "ChangeSetId": stack.change_set_id,
        "Description": request.template.description if request else None,
        "Parameters": parameter_views(request.template.parameters, request.raw_parameters, request.parameters) if request else [],
        "CreationTime": stack.created_at,
        "LastUpdatedTime": stack.updated_at,
        "DeletionTime": stack.deleted_at,
        "RollbackConfiguration": {},
        "StackStatus": stack.status,
        "StackStatusReason": stack.reason,
        "DisableRollback": False,
        "NotificationARNs": [],
        "Capabilities": list(request.capabilities) if request else [],
        "Outputs": [
            {"OutputKey": key, "OutputValue": _text(output["Value"]), **{n: v for n, v in output.items() if n != "Value"}}
            for key, output in stack.outputs.items()
        ],
        "Tags": [{"Key": key, "Value": value} for key, value in request.tags.items()] if request else [],
        "EnableTerminationProtection": stack.termination_protection,
        "DriftInformation": {"StackDriftStatus": "NOT_CHECKED"},
    }


def parameter_views(declared: dict[str, dict], raw: dict[str, str], resolved: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the Parameters member: the given text, and for SSM parameters what it was resolved to."""
    views = []
    for key, value in raw.items():
        view = {"ParameterKey": key, "ParameterValue": "****" if _is_secret(declared.get(key, {})) else value}
        if declared.get(key, {}).get("Type", "").startswith("AWS::SSM::Parameter::Value"):
            view["ResolvedValue"] = _text(resolved[key])
        views.append(view)
    return views


def summary_view(stack: Stack) -> dict[str, Any]:
    """Return a member of ListStacks."""
    view = stack_view(stack)
    view["TemplateDescription"] = view["Description"]
    return view


def resource_view(stack: Stack, resource: StackResource) -> dict[str, Any]:
    """Return a member of DescribeStackResources or ListStackResources."""
    return {
        "StackName": stack.name,
        "StackId": stack.id,
        "LogicalResourceId": resource.logical_id,
        "PhysicalResourceId": resource.physical_id or None,
        "ResourceType": resource.type,
        "Timestamp": resource.updated_at,
        "LastUpdatedTimestamp": resource.updated_at,
        "ResourceStatus": resource.status,
        "ResourceStatusReason": resource.reason,
        "DriftInformation": {"StackResourceDriftStatus": "NOT_CHECKED"},
    }


def event_view(stack: Stack, event: Event) -> dict[str, Any]:
    """Return a member of DescribeStackEvents."""
    return {
        "StackId": stack.id,
        "EventId": event.id,
        "StackName": stack.name,
        "LogicalResourceId": event.logical_id,
        "PhysicalResourceId": event.physical_id,
        "ResourceType": event.type,
        "Timestamp": event.at,
        "ResourceStatus": event.status,
        "ResourceStatusReason": event.reason,
        "ResourceProperties": event.properties,
        "ClientRequestToken": event.token,
    }


def change_set_view(stack: Stack, change_set: ChangeSet, with_values: bool) -> dict[str, Any]:
    """Return the answer of DescribeChangeSet; property values only when they are asked for, as AWS does."""
    request = change_set.request
    return {
        **change_set_summary(stack, change_set),
        "Parameters": parameter_views(request.template.parameters, request.raw_parameters, request.parameters),
        "NotificationARNs": [],
        "RollbackConfiguration": {},
        "Capabilities": list(request.capabilities),
        "Tags": [{"Key": key, "Value": value} for key, value in request.tags.items()],
        "Changes": change_set.changes if with_values else [_without_values(change) for change in change_set.changes],
    }


def change_set_summary(stack: Stack, change_set: ChangeSet) -> dict[str, Any]:
    """Return a member of ListChangeSets."""
    return {
        "StackId": stack.id,
        "StackName": stack.name,
        "ChangeSetId": change_set.id,
        "ChangeSetName": change_set.name,
        "ChangeSetType": change_set.kind,
        "Description": change_set.description,
        "CreationTime": change_set.created_at,
        "Status": change_set.status,
        "StatusReason": change_set.reason,
        "ExecutionStatus": change_set.execution_status,
        "IncludeNestedStacks": False,
    }


def _without_values(change: dict[str, Any]) -> dict[str, Any]:
    row = {name: value for name, value in change["ResourceChange"].items() if name not in ("BeforeContext", "AfterContext")}
    hidden = ("BeforeValue", "AfterValue")
    row["Details"] = [
        detail | {"Target": {name: value for name, value in detail["Target"].items() if name not in hidden}} for detail in row["Details"]
    ]
    return change | {"ResourceChange": row}


def _is_secret(declaration: dict) -> bool:
    return str(declaration.get("NoEcho", "")).lower() == "true"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
