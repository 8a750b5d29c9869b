"""SimulatePrincipalPolicy and SimulateCustomPolicy.

As in AWS, a resource policy takes part only when the caller passes it; ``aws:PrincipalArn`` is filled in.
"""

from collections.abc import Callable
from typing import Any

from strata_local_aws.policies.conditions import keys_used
from strata_local_aws.policies.evaluation import Answer, Policy, Question, evaluate
from strata_local_aws.policies.identity import as_document, policies_of
from strata_local_aws.wire.incoming import Request
from strata_local_aws.wire.outgoing import AwsClient

Handler = Callable[[Request], dict]


def simulation_handlers(account: str, client: Callable[[str], AwsClient]) -> dict[str, Handler]:
    """Return the handlers of IAM's simulation operations."""

    def principal(request: Request) -> dict:
        source = request.parameters["PolicySourceArn"]
        identity, boundary = policies_of(client(request.region), source)
        identity += _given(request.parameters.get("PolicyInputList"))
        return _results(request.parameters, request.parameters.get("CallerArn") or source, identity, boundary)

    def custom(request: Request) -> dict:
        caller = request.parameters.get("CallerArn") or f"arn:aws:iam::{account}:root"
        return _results(request.parameters, caller, _given(request.parameters["PolicyInputList"]), None)

    def principal_keys(request: Request) -> dict:
        identity, _ = policies_of(client(request.region), request.parameters["PolicySourceArn"])
        return {"ContextKeyNames": _keys(identity + _given(request.parameters.get("PolicyInputList")))}

    return {
        "SimulatePrincipalPolicy": principal,
        "SimulateCustomPolicy": custom,
        "GetContextKeysForPrincipalPolicy": principal_keys,
        "GetContextKeysForCustomPolicy": lambda request: {"ContextKeyNames": _keys(_given(request.parameters["PolicyInputList"]))},
    }


def _given(documents: list[str] | None) -> list[Policy]:
    return [Policy(f"PolicyInputList.{number}", "IAM Policy", as_document(text)) for number, text in enumerate(documents or [], 1)]


def _results(asked: dict[str, Any], caller: str, identity: list[Policy], boundary: Policy | None) -> dict:
    resource = Policy("ResourcePolicy", "Resource Policy", as_document(asked["ResourcePolicy"])) if asked.get("ResourcePolicy") else None
    boundaries = _given(asked.get("PermissionsBoundaryPolicyInputList"))
    context = {"aws:principalarn": [caller], "aws:principalaccount": [caller.split(":")[4]]}
    for entry in asked.get("ContextEntries") or []:
        context[entry["ContextKeyName"].lower()] = list(entry.get("ContextKeyValues") or [])
    results = []
    for action in asked["ActionNames"]:
        for arn in asked.get("ResourceArns") or ["*"]:
            answer = evaluate(Question(caller, action, arn, context), identity, resource, boundaries[0] if boundaries else boundary)
            results.append(_result(action, arn, answer))
    return {"EvaluationResults": results, "IsTruncated": False}


def _result(action: str, arn: str, answer: Answer) -> dict[str, Any]:
    matched = [{"SourcePolicyId": policy.name, "SourcePolicyType": policy.kind} for policy in answer.policies]
    missing = list(answer.missing_keys)
    specific = {
        "EvalResourceName": arn,
        "EvalResourceDecision": answer.decision.value,
        "MatchedStatements": matched,
        "MissingContextValues": missing,
    }
    return {
        "EvalActionName": action,
        "EvalResourceName": arn,
        "EvalDecision": answer.decision.value,
        "MatchedStatements": matched,
        "MissingContextValues": missing,
        "ResourceSpecificResults": [specific],
    }


def _keys(policies: list[Policy]) -> list[str]:
    return sorted({key for policy in policies for statement in policy.statements() for key in keys_used(statement.get("Condition", {}))})
