"""Firehose."""

from strata_local_aws.bridge.resource import Resource
from strata_local_aws.bridge.row import Call, Name, TypeRow

S3 = "ExtendedS3DestinationConfiguration"


def _update_destination(resource: Resource) -> None:
    stream = resource.call("DescribeDeliveryStream", DeliveryStreamName=resource.physical_id)["DeliveryStreamDescription"]
    if S3 not in resource.properties:
        resource.refuse("a destination other than S3", "cannot be updated in place")
    resource.perform(
        Call(
            "UpdateDestination",
            {
                "DeliveryStreamName": "{ref}",
                "CurrentDeliveryStreamVersionId": stream["VersionId"],
                "DestinationId": stream["Destinations"][0]["DestinationId"],
            },
            into="ExtendedS3DestinationUpdate",
        ),
        resource.properties[S3],
    )


ROWS = [
    TypeRow(
        type="AWS::KinesisFirehose::DeliveryStream",
        service="firehose",
        name=Name("DeliveryStreamName"),
        create=Call("CreateDeliveryStream", into=""),
        update=_update_destination,
        delete=Call("DeleteDeliveryStream", {"DeliveryStreamName": "{ref}"}),
        ref="{props.DeliveryStreamName}",
        attributes={"Arn": "arn:aws:firehose:{region}:{account}:deliverystream/{props.DeliveryStreamName}"},
        tag_id="{ref}",
    ),
]
