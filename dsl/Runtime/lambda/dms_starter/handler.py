"""Starts a DMS replication task with the call its state asks for.

DMS has a call for the first start, one for a full load again and one to go on with changes, and each fails in the wrong state. A schedule
cannot look, so this function does.
"""

import json
import logging

import boto3

log = logging.getLogger()
log.setLevel(logging.INFO)

FIRST_START = "start-replication"
RELOAD = "reload-target"
RESUME = "resume-processing"

RESTARTABLE = frozenset({"stopped", "failed"})
BUSY = frozenset({"creating", "starting", "running", "modifying", "moving", "testing", "stopping"})


class UnexpectedState(Exception):
    """A task is in a state from which nobody can start it; the schedule's dead letters and the function's errors show it."""


def handle(event, context):
    """Handles a schedule's `{"replicationTaskArn": "arn:…"}`.

    Returns `{"task": name, "state": state, "started": start type or None}`. Raises UnexpectedState, and what boto3 raises.
    """
    dms = boto3.client("dms")
    task = describe(dms, event["replicationTaskArn"])
    start_type = start_type_of(task)
    if start_type:
        dms.start_replication_task(ReplicationTaskArn=task["ReplicationTaskArn"], StartReplicationTaskType=start_type)

    outcome = {"task": task["ReplicationTaskIdentifier"], "state": task["Status"], "started": start_type}
    log.info(json.dumps(outcome))
    return outcome


def describe(dms, arn):
    """Gives the description of the task with this ARN. Raises UnexpectedState when there is none."""
    tasks = dms.describe_replication_tasks(Filters=[{"Name": "replication-task-arn", "Values": [arn]}], WithoutSettings=True)["ReplicationTasks"]
    if not tasks:
        raise UnexpectedState(f"Replication task '{arn}' does not exist. Deploy the source's stack again.")
    return tasks[0]


def start_type_of(task):
    """Gives the start type for a task's state and migration type, or None when it is busy and needs none.

    A full load starts over. A load that goes on with changes resumes where it ended, so that no change is lost and none is copied twice.
    """
    state = task["Status"]
    if state in BUSY:
        return None
    if state == "ready":
        return FIRST_START
    if state in RESTARTABLE:
        return RELOAD if task["MigrationType"] == "full-load" else RESUME
    raise UnexpectedState(f"Replication task '{task['ReplicationTaskIdentifier']}' is '{state}'. Look at its events in DMS.")
