"""Glue: what moto lacks (rulesets, updates, the graph of a workflow) or stores only in part (jobs)."""

from collections.abc import Mapping

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.glue_workflow import workflow_graph
from strata_local_aws.shadow.records import Record
from strata_local_aws.shadow.tags import ShadowTags
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

ABSENT = "EntityNotFoundException"
BY_NAME = {"Name": "Name"}


def glue_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of the shadow entities of Glue."""

    def verbs(name: str, arn_kind: str, computed: Mapping, **more) -> Verbs:
        arn = "arn:aws:glue:{region}:{account}:" + arn_kind + "/{input.Name}"
        return Verbs(
            Entity(service="glue", name=name, keys=("Name",), absent=ABSENT, arn="Arn", computed=computed | {"Arn": arn}, **more), account
        )

    times = {"CreatedOn": "{now}", "LastModifiedOn": "{now}"}
    jobs = verbs("Job", "job", times, derive=_job_view)
    crawlers = verbs(
        "Crawler", "crawler", {"CreationTime": "{now}", "LastUpdated": "{now}", "State": "READY", "Version": 1}, derive=_crawler_view
    )
    triggers = verbs("Trigger", "trigger", {}, derive=_trigger_view)
    workflows = verbs("Workflow", "workflow", times)
    rulesets = verbs("DataQualityRuleset", "dataQualityRuleset", times)
    connections = verbs(
        "Connection", "connection", {"CreationTime": "{now}", "LastUpdatedTime": "{now}", "Status": "READY"}, unwrap="ConnectionInput"
    )
    tags = ShadowTags([jobs, crawlers, triggers, workflows, rulesets, connections], "ResourceArn", "TagsToAdd", "TagsToRemove", "Tags")
    return {
        **_jobs(jobs),
        **_crawlers(crawlers),
        **_triggers(triggers),
        **_workflows(workflows, triggers),
        **_rulesets(rulesets),
        **_connections(connections),
        **tags.handlers("TagResource", "UntagResource", "GetTags"),
    }


def _job_view(record: Record) -> Record:
    return {"ExecutionProperty": record.get("ExecutionProperty") or {"MaxConcurrentRuns": 1}}


def _crawler_view(record: Record) -> Record:
    schedule = record.get("Schedule")
    return {"Schedule": {"ScheduleExpression": schedule, "State": "SCHEDULED"}} if isinstance(schedule, str) else {}


def _trigger_view(record: Record) -> Record:
    return {"State": record.get("State") or ("ACTIVATED" if record.get("StartOnCreation") else "CREATED")}


def _not_run(request: Request) -> dict:
    raise AwsError(
        "OperationNotSupportedException", f"{request.operation}: the local AWS describes jobs, crawlers and workflows and runs none."
    )


def _jobs(verbs: Verbs) -> dict[str, Handler]:
    return {
        "CreateJob": verbs.create(),
        "GetJob": verbs.get({"JobName": "Name"}, "Job"),
        "GetJobs": verbs.list("Jobs"),
        "ListJobs": verbs.names("JobNames", "Name"),
        "BatchGetJobs": verbs.batch("JobNames", "Name", "Jobs", "JobsNotFound"),
        "UpdateJob": verbs.update({"JobName": "Name"}, also={"LastModifiedOn": "{now}"}, unwrap="JobUpdate"),
        "DeleteJob": verbs.delete({"JobName": "Name"}),
        "StartJobRun": _not_run,
    }


def _crawlers(verbs: Verbs) -> dict[str, Handler]:
    return {
        "CreateCrawler": verbs.create(),
        "GetCrawler": verbs.get(BY_NAME, "Crawler"),
        "GetCrawlers": verbs.list("Crawlers"),
        "ListCrawlers": verbs.names("CrawlerNames", "Name"),
        "BatchGetCrawlers": verbs.batch("CrawlerNames", "Name", "Crawlers", "CrawlersNotFound"),
        "UpdateCrawler": verbs.update(BY_NAME, also={"LastUpdated": "{now}"}),
        "DeleteCrawler": verbs.delete(BY_NAME),
        "StartCrawler": _not_run,
    }


def _triggers(verbs: Verbs) -> dict[str, Handler]:
    return {
        "CreateTrigger": verbs.create(),
        "GetTrigger": verbs.get(BY_NAME, "Trigger"),
        "GetTriggers": verbs.list("Triggers"),
        "ListTriggers": verbs.names("TriggerNames", "Name"),
        "BatchGetTriggers": verbs.batch("TriggerNames", "Name", "Triggers", "TriggersNotFound"),
        "UpdateTrigger": verbs.update(BY_NAME, "Trigger", unwrap="TriggerUpdate"),
        "StartTrigger": verbs.set(BY_NAME, "", {"State": "ACTIVATED"}),
        "StopTrigger": verbs.set(BY_NAME, "", {"State": "DEACTIVATED"}),
        "DeleteTrigger": verbs.delete(BY_NAME),
    }


def _workflows(verbs: Verbs, triggers: Verbs) -> dict[str, Handler]:
    get = verbs.get(BY_NAME, "Workflow")

    def get_workflow(request: Request) -> dict:
        answer = get(request)["Workflow"]
        if not request.parameters.get("IncludeGraph"):
            return {"Workflow": answer}
        own = triggers.records.matching(request.region, lambda trigger: trigger.get("WorkflowName") == answer["Name"])
        return {"Workflow": answer | {"Graph": workflow_graph(own)}}

    return {
        "CreateWorkflow": verbs.create(),
        "GetWorkflow": get_workflow,
        "ListWorkflows": verbs.names("Workflows", "Name"),
        "BatchGetWorkflows": verbs.batch("Names", "Name", "Workflows", "MissingWorkflows"),
        "UpdateWorkflow": verbs.update(BY_NAME, also={"LastModifiedOn": "{now}"}),
        "DeleteWorkflow": verbs.delete(BY_NAME),
        "StartWorkflowRun": _not_run,
    }


def _rulesets(verbs: Verbs) -> dict[str, Handler]:
    return {
        "CreateDataQualityRuleset": verbs.create(),
        "GetDataQualityRuleset": verbs.get(BY_NAME),
        "ListDataQualityRulesets": verbs.list("Rulesets", {"Filter.Name": "Name"}),
        "UpdateDataQualityRuleset": verbs.update(BY_NAME, also={"LastModifiedOn": "{now}"}),
        "DeleteDataQualityRuleset": verbs.delete(BY_NAME),
    }


def _connections(verbs: Verbs) -> dict[str, Handler]:
    return {
        "CreateConnection": verbs.create(),
        "GetConnection": verbs.get(BY_NAME, "Connection"),
        "GetConnections": verbs.list("ConnectionList", {"Filter.ConnectionType": "ConnectionType"}),
        "UpdateConnection": verbs.update(BY_NAME, also={"LastUpdatedTime": "{now}"}),
        "DeleteConnection": verbs.delete({"ConnectionName": "Name"}),
    }
