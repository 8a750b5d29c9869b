"""The graph of a Glue workflow, drawn from its triggers."""

from collections.abc import Iterable
from typing import Any

from strata_local_aws.shadow.records import Record


def workflow_graph(triggers: Iterable[Record]) -> dict[str, Any]:
    """Return nodes and edges: what a trigger waits for leads to it, and it leads to what it starts."""
    nodes: dict[tuple[str, str], dict[str, Any]] = {}
    edges: list[dict[str, str]] = []

    def node(kind: str, name: str, **details: Any) -> str:
        return nodes.setdefault((kind, name), {"Type": kind, "Name": name, "UniqueId": f"{kind.lower()}/{name}", **details})["UniqueId"]

    for trigger in triggers:
        this = node("TRIGGER", trigger["Name"], TriggerDetails={"Trigger": trigger})
        for condition in (trigger.get("Predicate") or {}).get("Conditions") or []:
            edges.append({"SourceId": _target(node, condition), "DestinationId": this})
        for action in trigger.get("Actions") or []:
            edges.append({"SourceId": this, "DestinationId": _target(node, action)})
    return {"Nodes": list(nodes.values()), "Edges": edges}


def _target(node: Any, member: dict[str, Any]) -> str:
    if member.get("CrawlerName"):
        return node("CRAWLER", member["CrawlerName"], CrawlerDetails={"Crawls": []})
    return node("JOB", member["JobName"], JobDetails={"JobRuns": []})
