"""Firehose delivery streams: moto drops MSK sources, and would deliver raw bytes where Parquet is asked for."""

from typing import Any

from strata_local_aws.shadow.entity import Entity, Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

SOURCES = {
    "MSKSourceConfiguration": "MSKSourceDescription",
    "KinesisStreamSourceConfiguration": "KinesisStreamSourceDescription",
    "DirectPutSourceConfiguration": "DirectPutSourceDescription",
}
DESTINATION = "destinationId-000000000001"
BY_NAME = {"DeliveryStreamName": "DeliveryStreamName"}


def _description(record: Record) -> Record:
    source = {member: record[name] for name, member in SOURCES.items() if record.get(name)}
    destination: dict[str, Any] = {"DestinationId": DESTINATION}
    for name, value in record.items():
        if name.endswith("DestinationConfiguration"):
            destination[name.replace("Configuration", "Description")] = value
    return {"Source": source, "Destinations": [destination], "DeliveryStreamType": record.get("DeliveryStreamType", "DirectPut")}


STREAM = Entity(
    service="firehose",
    name="DeliveryStream",
    keys=("DeliveryStreamName",),
    exists="ResourceInUseException",
    computed={
        "DeliveryStreamARN": "arn:aws:firehose:{region}:{account}:deliverystream/{input.DeliveryStreamName}",
        "DeliveryStreamStatus": "ACTIVE",
        "VersionId": "1",
        "CreateTimestamp": "{now}",
        "HasMoreDestinations": False,
    },
    derive=_description,
)


def firehose_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of delivery streams."""
    verbs = Verbs(STREAM, account)
    return {
        "CreateDeliveryStream": verbs.create(),
        "DescribeDeliveryStream": verbs.get(BY_NAME, "DeliveryStreamDescription"),
        "ListDeliveryStreams": lambda request: verbs.names("DeliveryStreamNames", "DeliveryStreamName")(request)
        | {"HasMoreDeliveryStreams": False},
        "UpdateDestination": _update_destination(verbs),
        "DeleteDeliveryStream": verbs.delete(BY_NAME),
        "TagDeliveryStream": _tag(verbs),
        "UntagDeliveryStream": _untag(verbs),
        "ListTagsForDeliveryStream": lambda request: {"Tags": verbs.get(BY_NAME)(request).get("Tags") or [], "HasMoreTags": False},
        "PutRecord": _not_delivered,
        "PutRecordBatch": _not_delivered,
    }


def _update_destination(verbs: Verbs) -> Handler:
    def handle(request: Request) -> dict:
        record = verbs.get(BY_NAME)(request)
        if request.parameters["CurrentDeliveryStreamVersionId"] != record["VersionId"]:
            raise AwsError("ConcurrentModificationException", f"The version of the stream is {record['VersionId']}.")
        for name, value in request.parameters.items():
            if name.endswith("DestinationUpdate"):
                kept = {} if request.from_engine else record.get(name.replace("Update", "Configuration")) or {}
                record[name.replace("Update", "Configuration")] = kept | value
        record["VersionId"] = str(int(record["VersionId"]) + 1)
        record.update(_description(record))
        return {}

    return handle


def _tag(verbs: Verbs) -> Handler:
    def handle(request: Request) -> dict:
        record = verbs.get(BY_NAME)(request)
        keys = {tag["Key"] for tag in request.parameters["Tags"]}
        record["Tags"] = [tag for tag in record.get("Tags") or [] if tag["Key"] not in keys] + request.parameters["Tags"]
        return {}

    return handle


def _untag(verbs: Verbs) -> Handler:
    def handle(request: Request) -> dict:
        record = verbs.get(BY_NAME)(request)
        record["Tags"] = [tag for tag in record.get("Tags") or [] if tag["Key"] not in request.parameters["TagKeys"]]
        return {}

    return handle


def _not_delivered(request: Request) -> dict:
    raise AwsError("InvalidArgumentException", f"{request.operation}: the local AWS describes delivery streams and delivers nothing.")
