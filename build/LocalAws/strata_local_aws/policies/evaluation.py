"""Deciding one action on one resource, as IAM does within one account.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from strata_local_aws.policies.conditions import Context, holds, keys_used, substitute
from strata_local_aws.policies.patterns import matches


class Decision(Enum):
    """The three outcomes, as the API words them."""

    ALLOWED = "allowed"
    EXPLICIT_DENY = "explicitDeny"
    IMPLICIT_DENY = "implicitDeny"


@dataclass(frozen=True)
class Policy:
    """A policy document and where it comes from."""

    name: str
    kind: str
    document: Mapping[str, Any]

    def statements(self) -> Iterator[Mapping[str, Any]]:
        """Yield the statements; a document may hold a single one without a list."""
        found = self.document.get("Statement", [])
        yield from [found] if isinstance(found, Mapping) else found


@dataclass(frozen=True)
class Question:
    """Who wants to do what to what."""

    principal: str
    action: str
    resource: str
    context: Context


@dataclass(frozen=True)
class Answer:
    """The decision, the policies whose statements made it, and the context keys that were needed but not given."""

    decision: Decision
    policies: tuple[Policy, ...]
    missing_keys: tuple[str, ...]


def evaluate(question: Question, identity: list[Policy], resource: Policy | None = None, boundary: Policy | None = None) -> Answer:
    """Decide: a denial anywhere wins; then identity or resource policy must allow, and the boundary must not be passed."""
    everywhere = [policy for policy in (*identity, resource, boundary) if policy is not None]
    missing = sorted({key for policy in everywhere for key in _missing_keys(policy, question)})
    deniers = [policy for policy in everywhere if _applies(policy, question, "Deny", policy is resource)]
    if deniers:
        return Answer(Decision.EXPLICIT_DENY, tuple(deniers), tuple(missing))
    allowers = [policy for policy in identity if _applies(policy, question, "Allow", False)]
    if boundary is not None and not _applies(boundary, question, "Allow", False):
        allowers = []
    if resource is not None and _grants(resource, question):
        allowers.append(resource)
    return Answer(Decision.ALLOWED if allowers else Decision.IMPLICIT_DENY, tuple(allowers), tuple(missing))


def _applies(policy: Policy, question: Question, effect: str, names_principals: bool) -> bool:
    return any(
        statement.get("Effect") == effect
        and _covers(statement, question)
        and (not names_principals or _names(statement, question.principal))
        for statement in policy.statements()
    )


def _grants(policy: Policy, question: Question) -> bool:
    """Tell whether a resource policy allows by itself. Naming only the account leaves it to the identity policies."""
    return any(
        statement.get("Effect") == "Allow"
        and _covers(statement, question)
        and _names(statement, question.principal, account_is_enough=False)
        for statement in policy.statements()
    )


def _covers(statement: Mapping[str, Any], question: Question) -> bool:
    return (
        _action_fits(statement, question.action)
        and _resource_fits(statement, question)
        and holds(statement.get("Condition", {}), question.context)
    )


def _action_fits(statement: Mapping[str, Any], action: str) -> bool:
    if "NotAction" in statement:
        return not any(matches(pattern, action, ignore_case=True) for pattern in _list(statement["NotAction"]))
    return any(matches(pattern, action, ignore_case=True) for pattern in _list(statement.get("Action", [])))


def _resource_fits(statement: Mapping[str, Any], question: Question) -> bool:
    def fits(pattern: str) -> bool:
        return matches(substitute(pattern, question.context), question.resource)

    if "NotResource" in statement:
        return not any(map(fits, _list(statement["NotResource"])))
    return any(map(fits, _list(statement.get("Resource", "*"))))


def _names(statement: Mapping[str, Any], principal: str, account_is_enough: bool = True) -> bool:
    if "NotPrincipal" in statement:
        return not _is_among(statement["NotPrincipal"], principal, account_is_enough)
    return _is_among(statement.get("Principal", {}), principal, account_is_enough)


def _is_among(principals: Any, principal: str, account_is_enough: bool) -> bool:
    if principals == "*":
        return True
    named = _list(principals.get("AWS", []))
    account = principal.split(":")[4]
    accounts = {account, f"arn:aws:iam::{account}:root"}
    return "*" in named or principal in named or (account_is_enough and bool(accounts & set(named)))


def _missing_keys(policy: Policy, question: Question) -> Iterator[str]:
    for statement in policy.statements():
        if _action_fits(statement, question.action):
            yield from (key for key in keys_used(statement.get("Condition", {})) if key.lower() not in question.context)


def _list(value: Any) -> list:
    return value if isinstance(value, list) else [value]
